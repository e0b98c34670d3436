using System.Net.Security;
using System.Net.Sockets;
using ConformTest.Harness.Protocols;

namespace ConformTest.Harness.Wire;

/// <summary>How a read ended: with a unit, or with one of the ways in which none can come.</summary>
public enum ReadEnd { Unit, TimedOut, Closed, Overflow }

/// <summary>How the other side closed: orderly, by reset, or with TLS close_notify (RFC 8446 section 6.1).</summary>
public enum CloseForm { Fin, Rst, CloseNotify }

/// <summary>Tries to read one protocol unit from the front of a buffer.</summary>
/// <param name="consumed">Octets that the unit took, when complete.</param>
public delegate ReadStatus UnitReader<T>(ReadOnlySpan<byte> buffer, out T? unit, out int consumed);

/// <summary>A connection to the target: octets out in chosen segments, units in, with layers put on in mid-connection. It is a socket, or the record of one.</summary>
public abstract class WireConnection : IAsyncDisposable
{
    private readonly TimeProvider _time;
    private byte[] _buffer = new byte[1024];
    private int _length;

    private protected WireConnection(string name, TimeProvider time) => (Name, _time) = (name, time);

    public string Name { get; }

    /// <summary><c>plain</c>, <c>tls</c>, <c>deflate</c> or <c>tls+deflate</c>.</summary>
    public string Layer { get; private protected set; } = "plain";

    public bool IsSecure => Layer.StartsWith("tls", StringComparison.Ordinal);

    /// <summary>The digest of the server's certificate, to which SASL mechanisms bind; null without TLS, or when it has none.</summary>
    public byte[]? ServerEndPoint { get; private protected set; }

    /// <summary>How the server closed, once it has.</summary>
    public CloseForm? Closed { get; private protected set; }

    /// <summary>Octets that came and belong to no unit yet.</summary>
    public ReadOnlySpan<byte> Unread => _buffer.AsSpan(0, _length);

    /// <exception cref="WireException">Nobody answers there, or not in time.</exception>
    public static async Task<WireConnection> ConnectAsync(
        string host, int port, string name, Transcript transcript, WireOptions options, CancellationToken cancellation) =>
        await SocketConnection.ConnectAsync(host, port, name, transcript, options, cancellation).ConfigureAwait(false);

    /// <summary>Takes over a connection that the target made to us.</summary>
    public static WireConnection Accepted(Socket socket, string name, Transcript transcript, WireOptions options) =>
        SocketConnection.Accepted(socket, name, transcript, options);

    /// <summary>Sends octets, cut as the framing says. A peer that has closed is found out by the next read, as its last words count.</summary>
    /// <param name="line">The script's line, for the transcript.</param>
    public abstract Task WriteAsync(ReadOnlyMemory<byte> octets, int line, CancellationToken cancellation);

    /// <summary>Waits for any octet, or the close; false when nothing came in time.</summary>
    public abstract Task<bool> ReceiveAsync(TimeSpan limit, CancellationToken cancellation);

    /// <summary>Reads one unit, waiting at the most <paramref name="limit"/> for all of it.</summary>
    public async Task<(ReadEnd End, T? Unit)> ReadAsync<T>(UnitReader<T> reader, TimeSpan limit, CancellationToken cancellation)
        where T : class
    {
        var began = _time.GetTimestamp();
        while (true)
        {
            if (_length > 0)
            {
                var status = reader(_buffer.AsSpan(0, _length), out var unit, out var consumed);
                if (status == ReadStatus.Complete)
                {
                    Consume(consumed);
                    return (ReadEnd.Unit, unit);
                }

                if (status == ReadStatus.Overflow)
                    return (ReadEnd.Overflow, unit);
            }

            if (Closed is not null)
                return (ReadEnd.Closed, null);
            if (!await ReceiveAsync(limit - _time.GetElapsedTime(began), cancellation).ConfigureAwait(false))
                return (ReadEnd.TimedOut, null);
        }
    }

    /// <summary>Throws away what came and belongs to no unit.</summary>
    public void DiscardUnread() => _length = 0;

    /// <summary>Does the TLS handshake as client.</summary>
    /// <exception cref="WireException">The handshake failed, or plaintext stood behind the answer to STARTTLS.</exception>
    public Task StartTlsAsync(string host, CancellationToken cancellation) => _length > 0
        ? throw new WireException(WireFailure.Tls, $"{_length} octets of plaintext came behind the answer to STARTTLS", null)
        : SecureAsync(host, cancellation);

    /// <summary>Does the TLS handshake as server, on a connection that the target made to us.</summary>
    /// <exception cref="WireException">The handshake failed, or plaintext stood behind STARTTLS.</exception>
    public Task AcceptTlsAsync(SslServerAuthenticationOptions server, CancellationToken cancellation) => _length > 0
        ? throw new WireException(WireFailure.Tls, $"{_length} octets of plaintext came behind STARTTLS", null)
        : SecureAsync(server, cancellation);

    /// <summary>Compresses from here on (RFC 4978).</summary>
    public abstract void BeginDeflate();

    /// <summary>Closes our sending side only.</summary>
    public abstract void HalfClose();

    /// <summary>Resets: the peer sees RST, not FIN.</summary>
    public abstract void Reset();

    public abstract ValueTask DisposeAsync();

    /// <summary>The handshake as client.</summary>
    private protected abstract Task SecureAsync(string host, CancellationToken cancellation);

    /// <summary>The handshake as server.</summary>
    private protected abstract Task SecureAsync(SslServerAuthenticationOptions server, CancellationToken cancellation);

    /// <summary>Octets came.</summary>
    private protected void Came(ReadOnlySpan<byte> octets)
    {
        if (_buffer.Length < _length + octets.Length)
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + octets.Length));
        octets.CopyTo(_buffer.AsSpan(_length));
        _length += octets.Length;
    }

    private void Consume(int count)
    {
        _buffer.AsSpan(count, _length - count).CopyTo(_buffer);
        _length -= count;
    }
}
