using System.Net;
using System.Net.Sockets;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Tests.Wire;

public sealed class PromptAcksTests
{
    private const int Tcp = 6;
    private const int QuickAck = 12;

    [Fact]
    public async Task What_comes_is_acknowledged_at_once_again_behind_each_read()
    {
        var octet = new byte[1];
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = new TcpClient();
        await client.ConnectAsync((IPEndPoint)listener.LocalEndpoint, TestContext.Current.CancellationToken);
        using var server = await listener.AcceptSocketAsync(TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsLinux())
        {
            PromptAcks.For(client.Client).Should().BeNull("other systems have no such option");
            return;
        }

        await using var read = new PendingReadStream(client.GetStream(), PromptAcks.For(client.Client));
        for (var i = 0; i < 3; i++)
        {
            client.Client.SetRawSocketOption(Tcp, QuickAck, [0, 0, 0, 0]);
            IsOn().Should().BeFalse();
            await server.SendAsync(octet, TestContext.Current.CancellationToken);
            (await read.ReadAsync(octet, TestContext.Current.CancellationToken)).Should().Be(1);
            IsOn().Should().BeTrue();
        }

        bool IsOn()
        {
            var value = new byte[4];
            client.Client.GetRawSocketOption(Tcp, QuickAck, value);
            return value[0] != 0;
        }
    }

    [Fact]
    public async Task A_socket_that_is_gone_is_no_error()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        var prompt = PromptAcks.For(socket);
        socket.Dispose();
        await Task.Run(() => prompt?.Invoke(), TestContext.Current.CancellationToken);
        socket.Connected.Should().BeFalse();
    }
}
