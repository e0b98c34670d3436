using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace ConformTest.ReferenceServer.Tests;

/// <summary>A client that shows and sends octets as they are; Latin-1 maps them one to one to characters.</summary>
internal sealed class ClientConnection : IAsyncDisposable
{
    private readonly Socket _socket;
    private readonly X509Certificate2 _certificate;
    private Stream _stream;
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    private ClientConnection(Socket socket, X509Certificate2 certificate)
    {
        _certificate = certificate;
        _socket = socket;
        _stream = new NetworkStream(socket, ownsSocket: true);
    }

    /// <param name="source">The address of ours to come from; null leaves it to the system.</param>
    public static async Task<ClientConnection> ConnectAsync(IPEndPoint endpoint, X509Certificate2 certificate, IPAddress? source = null)
    {
        var socket = new Socket(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        if (source is not null) socket.Bind(new IPEndPoint(source, 0));
        await socket.ConnectAsync(endpoint, Stop);
        return new(socket, certificate);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async Task SendAsync(string octets) => await _stream.WriteAsync(Encoding.Latin1.GetBytes(octets), Stop);

    /// <summary>Sends one octet per segment.</summary>
    public async Task DripAsync(string octets)
    {
        foreach (var octet in octets)
        {
            await SendAsync(octet.ToString());
            await Task.Yield();
        }
    }

    /// <summary>The next line without its CRLF; null at the end.</summary>
    public async Task<string?> LineAsync()
    {
        while (true)
        {
            var end = _buffer.AsSpan(_start, _end - _start).IndexOf("\r\n"u8);
            if (end >= 0)
            {
                var line = Encoding.Latin1.GetString(_buffer, _start, end);
                _start += end + 2;
                return line;
            }

            if (!await FillAsync()) return null;
        }
    }

    /// <summary>All that comes until the server closes.</summary>
    public async Task<string> RestAsync()
    {
        var text = new StringBuilder();
        do
        {
            text.Append(Encoding.Latin1.GetString(_buffer, _start, _end - _start));
            _start = _end = 0;
        }
        while (await FillAsync());
        return text.ToString();
    }

    private async Task<bool> FillAsync()
    {
        if (_start > 0)
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
            _end -= _start;
            _start = 0;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        limit.CancelAfter(TimeSpan.FromSeconds(20));
        try
        {
            var count = await _stream.ReadAsync(_buffer.AsMemory(_end), limit.Token);
            _end += count;
            return count > 0;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>A whole SMTP reply, its lines joined by line feeds.</summary>
    public async Task<string> ReplyAsync()
    {
        var lines = new List<string>();
        while (await LineAsync() is { } line)
        {
            lines.Add(line);
            if (line.Length < 4 || line[3] != '-') break;
        }

        return string.Join('\n', lines);
    }

    /// <summary>Sends a line and reads the SMTP reply.</summary>
    public async Task<string> AskAsync(string command)
    {
        await SendAsync(command + "\r\n");
        return await ReplyAsync();
    }

    /// <summary>Sends a line and reads one line.</summary>
    public async Task<string> AskLineAsync(string command)
    {
        await SendAsync(command + "\r\n");
        return await LineAsync() ?? "(closed)";
    }

    /// <summary>The lines of a multi-line POP3 body up to the final dot, as sent.</summary>
    public async Task<IReadOnlyList<string>> BodyAsync()
    {
        var lines = new List<string>();
        while (await LineAsync() is { } line && line != ".") lines.Add(line);
        return lines;
    }

    public async Task StartTlsAsync()
    {
        var secure = new SslStream(_stream, false, (_, shown, _, _) => shown?.GetCertHashString() == _certificate.GetCertHashString());
        await secure.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = "mx.reference.test" }, Stop);
        _stream = secure;
    }

    /// <summary>Ends the client's half of the connection.</summary>
    public void HalfClose() => _socket.Shutdown(SocketShutdown.Send);

    public async ValueTask DisposeAsync() => await _stream.DisposeAsync();
}
