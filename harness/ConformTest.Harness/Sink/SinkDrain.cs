using System.Net.Sockets;
using System.Text;

namespace ConformTest.Harness.Sink;

/// <summary>
/// A next hop that takes all mail and keeps none. It closes after each message, so that no connection of an old case is used for a new one.
/// </summary>
internal sealed class SinkDrain : IDisposable
{
    private const int LongestLine = 64 * 1024;
    private readonly CancellationTokenSource _end = new();

    public SinkDrain(Socket listener) => _ = AcceptAsync(listener, _end.Token);

    private static async Task AcceptAsync(Socket listener, CancellationToken end)
    {
        try
        {
            while (true)
                _ = ServeAsync(await listener.AcceptAsync(end).ConfigureAwait(false), end);
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The next case listens for itself.
        }
    }

    private static async Task ServeAsync(Socket socket, CancellationToken end)
    {
        var stream = new NetworkStream(socket, ownsSocket: true);
        await using var _ = stream.ConfigureAwait(false);
        try
        {
            await ReplyAsync("220 sink.example").ConfigureAwait(false);
            var isText = false;
            while (await LineAsync(stream, end).ConfigureAwait(false) is { } line)
            {
                if (isText && line != ".")
                    continue;
                var verb = isText ? "" : line.Split(' ')[0].ToUpperInvariant();
                await ReplyAsync(verb switch { "DATA" => "354 go on", "QUIT" => "221 bye", _ => "250 taken" }).ConfigureAwait(false);
                if (isText || verb == "QUIT")
                    return;
                isText = verb == "DATA";
            }
        }
        catch (Exception over) when (over is OperationCanceledException or IOException)
        {
            // What is left of it comes again, or not at all.
        }

        ValueTask ReplyAsync(string reply) => stream.WriteAsync(Encoding.ASCII.GetBytes(reply + "\r\n"), end);
    }

    private static async Task<string?> LineAsync(NetworkStream stream, CancellationToken end)
    {
        var line = new StringBuilder();
        var octet = new byte[1];
        while (line.Length < LongestLine && await stream.ReadAsync(octet, end).ConfigureAwait(false) == 1)
        {
            if (octet[0] == (byte)'\n')
                return line.ToString().TrimEnd('\r');
            line.Append((char)octet[0]);
        }

        return null;
    }

    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
    }
}
