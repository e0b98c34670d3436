using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace ConformTest.ReferenceServer.Tests.Imap;

/// <summary>A client that sends octets as they are and reads whole responses, literals included, as Latin-1.</summary>
internal sealed class RawImap : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly TcpClient _tcp = new();
    private readonly CancellationToken _cancellation = TestContext.Current.CancellationToken;
    private Stream _stream = Stream.Null;
    private byte[] _buffer = new byte[65536];
    private int _start;
    private int _end;
    private int _tag;

    public static async Task<RawImap> ConnectAsync(IPEndPoint endpoint)
    {
        var client = new RawImap();
        await client._tcp.ConnectAsync(endpoint, client._cancellation);
        client._tcp.NoDelay = true;
        client._stream = client._tcp.GetStream();
        return client;
    }

    public Task SendAsync(string text) => SendAsync(Encoding.Latin1.GetBytes(text));

    public async Task SendAsync(ReadOnlyMemory<byte> octets) => await _stream.WriteAsync(octets, _cancellation);

    /// <summary>Sends a command with a fresh tag and gives all responses; the last is the tagged one, without its tag.</summary>
    public async Task<IReadOnlyList<string>> CommandAsync(string command)
    {
        var tag = $"a{++_tag}";
        await SendAsync($"{tag} {command}\r\n");
        return await ReadToAsync(tag);
    }

    /// <summary>The tagged response alone.</summary>
    public async Task<string> ResultAsync(string command) => (await CommandAsync(command))[^1];

    public async Task<IReadOnlyList<string>> ReadToAsync(string tag)
    {
        List<string> responses = [];
        while (true)
        {
            var response = await ReadAsync();
            if (response.StartsWith(tag + " ", StringComparison.Ordinal))
            {
                responses.Add(response[(tag.Length + 1)..]);
                return responses;
            }

            responses.Add(response);
        }
    }

    /// <summary>One response without its last CRLF; "(closed)" when the server has closed.</summary>
    public async Task<string> ReadAsync()
    {
        var response = new StringBuilder();
        while (true)
        {
            var line = await LineAsync();
            if (line is null) return "(closed)";
            response.Append(line);
            var open = line.LastIndexOf('{');
            if (open < 0 || !line.EndsWith('}') || !int.TryParse(line[(open + 1)..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var octets))
                return response.ToString();
            response.Append("\r\n").Append(await OctetsAsync(octets));
        }
    }

    /// <summary>True when the server says nothing for a while: that nothing comes is seen by waiting alone, and a test that waits too short passes.</summary>
    public async Task<bool> IsSilentAsync()
    {
        if (_end > _start) return false;
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(_cancellation);
        var reading = FillAsync(timer.Token);
        if (await Task.WhenAny(reading, Task.Delay(150, _cancellation)) == reading) return !await reading;
        await timer.CancelAsync();
        try
        {
            return !await reading;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    public async Task SecureAsync(X509Certificate2 expected)
    {
        var tls = new SslStream(_stream, leaveInnerStreamOpen: false, (_, shown, _, _) => shown!.GetCertHashString() == expected.GetCertHashString());
        await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = "localhost" }, _cancellation);
        _stream = tls;
    }

    public async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync();
        _tcp.Dispose();
    }

    private async Task<string?> LineAsync()
    {
        while (true)
        {
            var length = _buffer.AsSpan(_start, _end - _start).IndexOf("\r\n"u8);
            if (length >= 0)
            {
                var line = Encoding.Latin1.GetString(_buffer, _start, length);
                _start += length + 2;
                return line;
            }

            if (!await FillAsync(_cancellation)) return null;
        }
    }

    private async Task<string> OctetsAsync(int count)
    {
        while (_end - _start < count)
            if (!await FillAsync(_cancellation)) throw new IOException("the server closed within a literal");
        var octets = Encoding.Latin1.GetString(_buffer, _start, count);
        _start += count;
        return octets;
    }

    private async Task<bool> FillAsync(CancellationToken cancellation)
    {
        if (_start == _end) _start = _end = 0;
        if (_end == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        try
        {
            var count = await _stream.ReadAsync(_buffer.AsMemory(_end), cancellation).AsTask().WaitAsync(Patience, cancellation);
            _end += count;
            return count > 0;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
