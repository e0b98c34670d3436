using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace ConformTest.FakeServers;

/// <summary>One connection of a fake server.</summary>
/// <param name="number">Counts the connections from 1.</param>
internal sealed class FakeConnection(Socket socket, int number, ConcurrentQueue<string> heard, CancellationToken stopped) : IAsyncDisposable
{
    private readonly NetworkStream _ground = new(socket, ownsSocket: true);
    private SslStream? _tls;
    private Stream? _input;
    private Stream? _output;

    public int Number => number;

    public CancellationToken Stopped => stopped;

    private Stream Input => _input ?? _ground;

    private Stream Output => _output ?? _ground;

    public async Task SayAsync(string text)
    {
        await Output.WriteAsync(Encoding.Latin1.GetBytes(text), stopped);
        await Output.FlushAsync(stopped);
    }

    /// <summary>The next line without its line end; null when the peer has closed.</summary>
    public async Task<string?> HearAsync()
    {
        var line = new StringBuilder();
        while (await HearOctetsAsync(1) is { Length: 1 } octet)
        {
            if (octet == "\n")
            {
                heard.Enqueue(line.ToString().TrimEnd('\r'));
                return line.ToString().TrimEnd('\r');
            }

            line.Append(octet);
        }

        if (line.Length > 0)
            heard.Enqueue(line.ToString());
        return line.Length > 0 ? line.ToString() : null;
    }

    /// <summary>Adds to what the server heard.</summary>
    public void Note(string text) => heard.Enqueue(text);

    /// <summary>So many octets, fewer when the peer has closed.</summary>
    public async Task<string> HearOctetsAsync(int count)
    {
        var octets = new byte[count];
        return Encoding.Latin1.GetString(octets, 0, await Input.ReadAtLeastAsync(octets, count, throwOnEndOfStream: false, stopped));
    }

    /// <summary>Does the handshake as server with a certificate of its own.</summary>
    public async Task StartTlsAsync()
    {
        _tls = new SslStream(_ground);
        await _tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = FakeCertificate.Value }, stopped);
        _input = _output = _tls;
    }

    public void BeginDeflate()
    {
        _input = new DeflateStream(Input, CompressionMode.Decompress, leaveOpen: true);
        _output = new DeflateStream(Output, CompressionLevel.Fastest, leaveOpen: true);
    }

    /// <summary>Sends TLS close_notify and leaves the connection open until the peer closes.</summary>
    public async Task NotifyCloseAsync()
    {
        await _tls!.ShutdownAsync();
        await DrainAsync();
    }

    /// <summary>Closes with RST instead of FIN.</summary>
    public void Reset()
    {
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
    }

    /// <summary>Closes our sending side and waits for the peer.</summary>
    public async Task FinishAsync()
    {
        socket.Shutdown(SocketShutdown.Send);
        await DrainAsync();
    }

    /// <summary>Does nothing until the test is over or the peer has closed.</summary>
    public Task HangAsync() => Task.Delay(Timeout.Infinite, stopped);

    /// <summary>A small SMTP server that answers what the answers say, else 250.</summary>
    public async Task SpeakSmtpAsync(Func<string, string?> answer)
    {
        await SayAsync("220 fake.test ESMTP\r\n");
        while (await HearAsync() is { } line)
        {
            var verb = line.Split(' ')[0].ToUpperInvariant();
            await SayAsync(answer(line) ?? verb switch
            {
                "QUIT" => "221 bye\r\n",
                "DATA" => "354 go on\r\n",
                "EHLO" or "HELO" or "NOOP" or "RSET" or "MAIL" or "RCPT" or "." => "250 ok\r\n",
                _ => "500 what\r\n",
            });
            if (verb == "QUIT")
                return;
        }
    }

    /// <summary>A small POP3 server that answers what the answers say, else +OK.</summary>
    public async Task SpeakPop3Async(Func<string, string?> answer)
    {
        await SayAsync("+OK fake\r\n");
        while (await HearAsync() is { } line)
        {
            await SayAsync(answer(line) ?? "+OK\r\n");
            if (line == "QUIT")
                return;
        }
    }

    /// <summary>A small IMAP server: the answers are told the tag and the command behind it; without one it says OK.</summary>
    public async Task SpeakImapAsync(Func<string, string, string?> answer)
    {
        await SayAsync("* OK fake\r\n");
        while (await HearAsync() is { } line)
        {
            var tag = line.Split(' ')[0];
            var command = line.Length > tag.Length ? line[(tag.Length + 1)..] : "";
            await SayAsync(answer(tag, command) ?? $"{tag} OK done\r\n");
            if (command == "LOGOUT")
                return;
        }
    }

    public async ValueTask DisposeAsync() => await _ground.DisposeAsync();

    private async Task DrainAsync()
    {
        var waste = new byte[1024];
        while (await _ground.ReadAsync(waste, stopped) > 0)
        {
            // What the peer still says is no matter.
        }
    }
}
