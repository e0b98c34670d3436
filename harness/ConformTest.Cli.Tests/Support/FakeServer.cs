using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ConformTest.Cli.Tests.Support;

/// <summary>A server on a free loopback port that does with each connection what the test says.</summary>
internal sealed class FakeServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;
    private int _connections;

    public FakeServer(Func<FakeConnection, Task> behaviour)
    {
        _listener.Start();
        _accepting = AcceptAsync(behaviour);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync(Func<FakeConnection, Task> behaviour)
    {
        List<Task> serving = [];
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                serving.Add(ServeAsync(client, behaviour, Interlocked.Increment(ref _connections)));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(TcpClient client, Func<FakeConnection, Task> behaviour, int number)
    {
        using (client)
        {
            try
            {
                await behaviour(new FakeConnection(client.GetStream(), number, _stop.Token));
            }
            catch (Exception end) when (end is IOException or OperationCanceledException or ObjectDisposedException)
            {
                // The harness hung up, or the test is over.
            }
        }
    }
}

/// <param name="Number">Counts the connections from 1.</param>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Reliability", "CA1001", Justification = "The stream is its owner's; the reader holds nothing else.")]
internal sealed record FakeConnection(Stream Stream, int Number, CancellationToken Stopped)
{
    private readonly StreamReader _reader = new(Stream, Encoding.Latin1);

    public Task SayAsync(string text) => Stream.WriteAsync(Encoding.Latin1.GetBytes(text), Stopped).AsTask();

    public async Task<string?> HearAsync() => await _reader.ReadLineAsync(Stopped);

    /// <summary>A small SMTP server that answers what the answers say, else 250.</summary>
    public async Task SpeakSmtpAsync(Func<string, string?> answer)
    {
        await SayAsync("220 fake.test ESMTP\r\n");
        while (await HearAsync() is { } line)
        {
            var verb = line.Split(' ')[0].ToUpperInvariant();
            var said = answer(line) ?? verb switch
            {
                "QUIT" => "221 bye\r\n",
                "DATA" => "354 go on\r\n",
                "EHLO" or "HELO" or "NOOP" or "RSET" or "MAIL" or "RCPT" => "250 ok\r\n",
                _ => "500 what\r\n",
            };
            await SayAsync(said);
            if (verb == "QUIT")
                return;
        }
    }
}
