using System.Buffers;
using System.Collections.Immutable;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using ConformTest.ReferenceServer.Relay.Routing;

namespace ConformTest.ReferenceServer.Relay.Client;

/// <summary>A connection to a next hop: octets out, replies in, TLS in mid-connection. One user at a time.</summary>
internal sealed class HopConnection : IAsyncDisposable
{
    private const int LongestLine = 4096;
    private const int MostLines = 512;

    private readonly TimeProvider _time;
    private readonly ArrayBufferWriter<byte> _output = new();
    private readonly byte[] _input = new byte[LongestLine];
    private Stream _stream;
    private int _start;
    private int _end;

    private HopConnection(NextHop hop, Stream stream, TimeProvider time)
    {
        Hop = hop;
        _stream = stream;
        _time = time;
    }

    public NextHop Hop { get; }

    /// <summary>Set by faults only: the first line of a reply is taken for the whole of it.</summary>
    public bool TakesFirstLine { get; set; }

    /// <summary>Set by faults only: a code that is out of range is taken for a 250.</summary>
    public bool TakesAnyCode { get; set; }

    public SslStream? Tls => _stream as SslStream;

    /// <exception cref="HopException">Nobody answers there.</exception>
    public static async Task<HopConnection> ConnectAsync(NextHop hop, TimeSpan limit, TimeProvider time, CancellationToken cancellation)
    {
        var socket = new Socket(hop.EndPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            using var expiry = new CancellationTokenSource(limit, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(expiry.Token, cancellation);
            await socket.ConnectAsync(hop.EndPoint, either.Token);
        }
        catch (Exception failure) when (failure is SocketException or OperationCanceledException)
        {
            socket.Dispose();
            cancellation.ThrowIfCancellationRequested();
            throw new HopException(HopFailure.Unreachable, hop, "connect", failure);
        }

        return new(hop, new NetworkStream(socket, ownsSocket: true), time);
    }

    public void Write(ReadOnlySpan<byte> octets) => _output.Write(octets);

    public void WriteLine(string line)
    {
        Encoding.UTF8.GetBytes(line, _output);
        _output.Write("\r\n"u8);
    }

    /// <summary>Octets written and not yet sent.</summary>
    public int Unsent => _output.WrittenCount;

    /// <exception cref="HopException">The next hop is gone, or takes nothing.</exception>
    public async Task FlushAsync(TimeSpan limit, string step, CancellationToken cancellation)
    {
        if (_output.WrittenCount == 0) return;
        await GuardedAsync(async token => { await _stream.WriteAsync(_output.WrittenMemory, token); return 0; }, limit, step, cancellation);
        _output.ResetWrittenCount();
    }

    /// <exception cref="HopException">No reply came, or none that can be read.</exception>
    public async Task<HopReply> ReadReplyAsync(TimeSpan limit, string step, CancellationToken cancellation)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var code = 0;
        while (lines.Count < MostLines)
        {
            var line = await ReadLineAsync(limit, step, cancellation);
            if (!TryCode(line, out var found) || (code != 0 && found != code)) throw new HopException(HopFailure.BadReply, Hop, step);
            code = found;
            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length < 4 || line[3] != '-' || TakesFirstLine) return new(code, lines.DrainToImmutable());
        }

        throw new HopException(HopFailure.BadReply, Hop, step);
    }

    // Reply-code, then the end of the line, SP or "-" (RFC 5321 section 4.2)
    private bool TryCode(string line, out int code)
    {
        code = 250;
        if (TakesAnyCode && line.StartsWith('6')) return true;
        return line.Length >= 3 && int.TryParse(line.AsSpan(0, 3), System.Globalization.NumberStyles.None, null, out code)
            && code is >= 200 and < 600 && (line.Length == 3 || line[3] is ' ' or '-');
    }

    private async Task<string> ReadLineAsync(TimeSpan limit, string step, CancellationToken cancellation)
    {
        while (true)
        {
            var length = _input.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                var line = Encoding.UTF8.GetString(_input.AsSpan(_start, length).TrimEnd((byte)'\r'));
                _start += length + 1;
                return line;
            }

            if (_start > 0) _input.AsSpan(_start, _end - _start).CopyTo(_input);
            (_start, _end) = (0, _end - _start);
            if (_end == _input.Length) throw new HopException(HopFailure.BadReply, Hop, step);
            var count = await GuardedAsync(token => _stream.ReadAsync(_input.AsMemory(_end), token), limit, step, cancellation);
            if (count == 0) throw new HopException(HopFailure.Lost, Hop, step);
            _end += count;
        }
    }

    /// <summary>Takes the client's part of a handshake. Anything that came in clear before it proves nothing and ends the talk (RFC 3207 section 4.2).</summary>
    /// <exception cref="HopException">No handshake came about.</exception>
    public async Task StartTlsAsync(SslClientAuthenticationOptions options, TimeSpan limit, CancellationToken cancellation)
    {
        if (_start < _end) throw new HopException(HopFailure.Tls, Hop, "octets in clear behind STARTTLS");
        var secure = new SslStream(_stream, leaveInnerStreamOpen: false);
        try
        {
            await GuardedAsync(async token => { await secure.AuthenticateAsClientAsync(options, token); return 0; }, limit, "TLS handshake", cancellation);
        }
        catch (AuthenticationException refused)
        {
            throw new HopException(HopFailure.Tls, Hop, refused.Message, refused);
        }

        _stream = secure;
    }

    private async ValueTask<int> GuardedAsync(Func<CancellationToken, ValueTask<int>> work, TimeSpan limit, string step, CancellationToken cancellation)
    {
        using var expiry = new CancellationTokenSource(limit, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(expiry.Token, cancellation);
        try
        {
            return await work(either.Token);
        }
        catch (Exception failure) when (failure is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            throw new HopException(HopFailure.Lost, Hop, step, failure);
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new HopException(HopFailure.TimedOut, Hop, step, late);
        }
    }

    public ValueTask DisposeAsync() => _stream.DisposeAsync();
}
