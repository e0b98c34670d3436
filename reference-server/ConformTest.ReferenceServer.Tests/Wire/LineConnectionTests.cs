using System.IO.Pipelines;
using System.Net.Security;
using System.Text;
using ConformTest.ReferenceServer.Wire;
using Microsoft.AspNetCore.Connections;

namespace ConformTest.ReferenceServer.Tests.Wire;

public sealed class LineConnectionTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private sealed class Ends : IDuplexPipe
    {
        public Pipe ToServer { get; } = new(new PipeOptions(pauseWriterThreshold: 0));

        public Pipe FromServer { get; } = new();

        public PipeReader Input => ToServer.Reader;

        public PipeWriter Output => FromServer.Writer;
    }

    private static (LineConnection Connection, Ends Ends) Open()
    {
        var ends = new Ends();
        var transport = new DefaultConnectionContext("test", ends, ends);
        return (new LineConnection(transport, new SslServerAuthenticationOptions(), null, new ServerLimits(), TimeProvider.System), ends);
    }

    private static async Task<List<string>> ReadAllAsync(int limit, params string[] pieces)
    {
        var (connection, ends) = Open();
        await using var open = connection;
        var seen = new List<string>();
        var reading = Task.Run(async () =>
        {
            while (await connection.ReadLineAsync(limit, Stop) is var line && line.Status is WireStatus.Ok or WireStatus.TooLong)
                seen.Add(line.IsOk ? Encoding.Latin1.GetString(line.Span) : "(too long)");
        }, Stop);
        foreach (var piece in pieces)
        {
            await ends.ToServer.Writer.WriteAsync(Encoding.Latin1.GetBytes(piece), Stop);
            await Task.Yield();
        }

        await ends.ToServer.Writer.CompleteAsync();
        await reading;
        return seen;
    }

    [Theory]
    [InlineData("a\r\nbc\r\n\r\nd", "a|bc|")]
    [InlineData("a\rb\nc\0d\r\n", "a\rb\nc\0d")]
    [InlineData("\r\r\n\n\r\n", "\r|\n")]
    [InlineData("12345678\r\nx\r\n", "12345678|x")]
    [InlineData("123456789\r\nx\r\n", "(too long)|x")]
    [InlineData("1234567890123456789012345\r\r\nx\r\n", "(too long)|x")]
    public async Task Every_split_of_the_input_gives_the_same_lines(string input, string lines)
    {
        for (var first = 0; first <= input.Length; first++)
        {
            for (var second = first; second <= input.Length; second += 3)
            {
                var seen = await ReadAllAsync(10, input[..first], input[first..second], input[second..]);
                seen.Should().Equal(lines.Split('|'), "split at {0} and {1}", first, second);
            }
        }
    }

    [Fact]
    public async Task A_line_that_never_ends_is_given_up_while_the_peer_still_sends()
    {
        var (connection, ends) = Open();
        await using var open = connection;
        await ends.ToServer.Writer.WriteAsync(Encoding.Latin1.GetBytes(new string('x', 100_000)), Stop);
        (await connection.ReadLineAsync(100, Stop)).Status.Should().Be(WireStatus.Closed);
    }

    [Fact]
    public async Task Counted_octets_are_taken_whatever_they_are()
    {
        var (connection, ends) = Open();
        await using var open = connection;
        await ends.ToServer.Writer.WriteAsync("{3}\r\n\r"u8.ToArray(), Stop);
        (await connection.ReadLineAsync(100, Stop)).Span.SequenceEqual("{3}"u8).Should().BeTrue();
        var octets = new byte[3];
        var reading = connection.ReadOctetsAsync(octets, Stop);
        await ends.ToServer.Writer.WriteAsync("\n\0xyz\r\nend\r\n"u8.ToArray(), Stop);
        (await reading).Should().Be(WireStatus.Ok);
        octets.Should().Equal("\r\n\0"u8.ToArray());
        (await connection.SkipAsync(5, Stop)).Should().Be(WireStatus.Ok);
        (await connection.ReadLineAsync(100, Stop)).Span.SequenceEqual("end"u8).Should().BeTrue();
    }

    [Fact]
    public async Task Output_leaves_when_the_input_is_drained()
    {
        var (connection, ends) = Open();
        await using var open = connection;
        await ends.ToServer.Writer.WriteAsync("a\r\nb\r\n"u8.ToArray(), Stop);
        await connection.ReadLineAsync(100, Stop);
        connection.Write("1"u8);
        await connection.ReadLineAsync(100, Stop);
        ends.FromServer.Reader.TryRead(out _).Should().BeFalse("a command was still waiting");
        connection.Write("2"u8);
        var waiting = connection.ReadLineAsync(100, Stop).AsTask();
        var sent = await ends.FromServer.Reader.ReadAtLeastAsync(2, Stop);
        Encoding.ASCII.GetString(sent.Buffer.FirstSpan).Should().Be("12");
        await ends.ToServer.Writer.CompleteAsync();
        (await waiting).Status.Should().Be(WireStatus.Closed);
    }
}
