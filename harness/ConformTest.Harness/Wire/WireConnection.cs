using System.IO.Compression;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using ConformTest.Harness.Protocols;

namespace ConformTest.Harness.Wire;

/// <summary>How a read ended: with a unit, or with one of the ways in which none can come.</summary>
public enum ReadEnd { Unit, TimedOut, Closed, Overflow }

/// <summary>How the other side closed: orderly, by reset, or with TLS close_notify (RFC 8446 section 6.1).</summary>
public enum CloseForm { Fin, Rst, CloseNotify }

/// <summary>Tries to read one protocol unit from the front of a buffer.</summary>
/// <param name="consumed">Octets that the unit took, when complete.</param>
public delegate ReadStatus UnitReader<T>(ReadOnlySpan<byte> buffer, out T? unit, out int consumed);

/// <summary>A connection to the target: octets out in chosen segments, units in, with layers put on in mid-connection. Everything is recorded.</summary>
public sealed class WireConnection : IAsyncDisposable
{
    private readonly Socket _socket;
    private readonly Transcript _transcript;
    private readonly WireOptions _options;
    private readonly PendingReadStream _ground;
    private PendingReadStream _top;
    private Stream _writer;
    private byte[] _buffer = new byte[1024];
    private int _length;

    private WireConnection(Socket socket, string name, Transcript transcript, WireOptions options)
    {
        _socket = socket;
        _transcript = transcript;
        _options = options;
        Name = name;
        _ground = _top = new PendingReadStream(new NetworkStream(socket, ownsSocket: true), PromptAcks.For(socket));
        _writer = _ground;
    }

    public string Name { get; }

    /// <summary><c>plain</c>, <c>tls</c>, <c>deflate</c> or <c>tls+deflate</c>.</summary>
    public string Layer { get; private set; } = "plain";

    public bool IsSecure => Layer.StartsWith("tls", StringComparison.Ordinal);

    /// <summary>The digest of the server's certificate, to which SASL mechanisms bind; null without TLS, or when it has none.</summary>
    public byte[]? ServerEndPoint { get; private set; }

    /// <summary>How the server closed, once it has.</summary>
    public CloseForm? Closed { get; private set; }

    /// <summary>Octets that came and belong to no unit yet.</summary>
    public ReadOnlySpan<byte> Unread => _buffer.AsSpan(0, _length);

    /// <exception cref="WireException">Nobody answers there, or not in time.</exception>
    public static async Task<WireConnection> ConnectAsync(
        string host, int port, string name, Transcript transcript, WireOptions options, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            if (options.Source is { } source)
                socket.Bind(new IPEndPoint(source, 0));
            using var limit = new CancellationTokenSource(options.ConnectLimit, options.Time);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
            await socket.ConnectAsync(host, port, both.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is SocketException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            socket.Dispose();
            var why = failure is SocketException { SocketErrorCode: var code } ? code.ToString() : $"no answer in {options.ConnectLimit.TotalSeconds} s";
            throw new WireException(WireFailure.Connect, $"cannot connect to {host}:{port}: {why}", failure);
        }

        transcript.Happened(name, "plain", $"connected to {host}:{port}");
        return new WireConnection(socket, name, transcript, options);
    }

    /// <summary>Takes over a connection that the target made to us.</summary>
    public static WireConnection Accepted(Socket socket, string name, Transcript transcript, WireOptions options)
    {
        socket.NoDelay = true;
        transcript.Happened(name, "plain", "the target connected");
        return new WireConnection(socket, name, transcript, options);
    }

    /// <summary>Sends octets, cut as the framing says. A peer that has closed is found out by the next read, as its last words count.</summary>
    /// <param name="line">The script's line, for the transcript.</param>
    public async Task WriteAsync(ReadOnlyMemory<byte> octets, int line, CancellationToken cancellation)
    {
        if (octets.IsEmpty)
            return;
        try
        {
            foreach (var segment in Segmenter.Cut(octets, _options.Framing.Segmentation))
            {
                _transcript.Sent(Name, Layer, segment.Span, line);
                await InTimeAsync(_writer.WriteAsync(segment, cancellation), cancellation).ConfigureAwait(false);
                await InTimeAsync(new ValueTask(_writer.FlushAsync(cancellation)), cancellation).ConfigureAwait(false);
                if (_options.Framing.Segmentation == Segmentation.InsideCrlf && segment.Length < octets.Length)
                    await Task.Delay(_options.SegmentPause, _options.Time, cancellation).ConfigureAwait(false);
            }
        }
        catch (Exception failure) when (failure is IOException or SocketException or ObjectDisposedException)
        {
            _transcript.Happened(Name, Layer, "could not send: the connection is closed");
        }
        catch (TimeoutException)
        {
            throw new WireException(WireFailure.Write, $"the target took no octets for {_options.WriteLimit.TotalSeconds} s", null);
        }
    }

    /// <summary>Reads one unit, waiting at the most <paramref name="limit"/> for all of it.</summary>
    public async Task<(ReadEnd End, T? Unit)> ReadAsync<T>(UnitReader<T> reader, TimeSpan limit, CancellationToken cancellation)
        where T : class
    {
        var began = _options.Time.GetTimestamp();
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
            var left = limit - _options.Time.GetElapsedTime(began);
            if (left <= TimeSpan.Zero || !await ReceiveAsync(left, cancellation).ConfigureAwait(false))
                return (ReadEnd.TimedOut, null);
        }
    }

    /// <summary>Waits for any octet, or the close; false when nothing came in time.</summary>
    public async Task<bool> ReceiveAsync(TimeSpan limit, CancellationToken cancellation)
    {
        try
        {
            await _top.FillAsync(limit, _options.Time, cancellation).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return false;
        }
        catch (Exception failure) when (failure is IOException or SocketException or ObjectDisposedException or InvalidDataException)
        {
            Close(CloseForm.Rst, failure.InnerException is SocketException { SocketErrorCode: var code } ? code.ToString() : failure.Message);
            return true;
        }

        var came = _top.Available;
        if (came.IsEmpty)
        {
            Close(IsSecure && !_ground.Ended ? CloseForm.CloseNotify : CloseForm.Fin, null);
            return true;
        }

        _transcript.Received(Name, Layer, came);
        if (_buffer.Length < _length + came.Length)
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + came.Length));
        came.CopyTo(_buffer.AsSpan(_length));
        _length += came.Length;
        _top.Consume(came.Length);
        return true;
    }

    /// <summary>Throws away what came and belongs to no unit.</summary>
    public void DiscardUnread() => _length = 0;

    /// <summary>Does the TLS handshake as client.</summary>
    /// <exception cref="WireException">The handshake failed, or plaintext stood behind the answer to STARTTLS.</exception>
    public async Task StartTlsAsync(string host, CancellationToken cancellation)
    {
        if (_length > 0)
            throw new WireException(WireFailure.Tls, $"{_length} octets of plaintext came behind the answer to STARTTLS", null);
        string? refused = null;
        var tls = new SslStream(_top, leaveInnerStreamOpen: false);
        using var limit = new CancellationTokenSource(_options.HandshakeLimit, _options.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            await tls.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions
                {
                    TargetHost = host,
                    CertificateChainPolicy = _options.ChainPolicy,
                    RemoteCertificateValidationCallback = (_, certificate, _, errors) => (refused = _options.Refusal(certificate, errors)) is null,
                },
                both.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is AuthenticationException or IOException or SocketException or InvalidOperationException)
        {
            if (refused is not null)
                throw new WireException(WireFailure.Certificate, $"the certificate is not taken: {refused}", failure);
            throw new WireException(WireFailure.Tls, $"TLS handshake failed: {(failure.InnerException ?? failure).Message}", failure);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new WireException(WireFailure.Tls, $"no TLS handshake within {_options.HandshakeLimit.TotalSeconds} s", null);
        }

        _top = new PendingReadStream(tls);
        _writer = tls;
        Layer = "tls";
        ServerEndPoint = tls.RemoteCertificate is { } certificate ? Wire.ServerEndPoint.Of(certificate) : null;
        _transcript.Happened(Name, Layer, $"TLS negotiated: {tls.SslProtocol}");
    }

    /// <summary>Does the TLS handshake as server, on a connection that the target made to us.</summary>
    /// <exception cref="WireException">The handshake failed, or plaintext stood behind STARTTLS.</exception>
    public async Task AcceptTlsAsync(SslServerAuthenticationOptions server, CancellationToken cancellation)
    {
        if (_length > 0)
            throw new WireException(WireFailure.Tls, $"{_length} octets of plaintext came behind STARTTLS", null);
        var tls = new SslStream(_top, leaveInnerStreamOpen: false);
        using var limit = new CancellationTokenSource(_options.HandshakeLimit, _options.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            await tls.AuthenticateAsServerAsync(server, both.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is AuthenticationException or IOException or SocketException or InvalidOperationException)
        {
            throw new WireException(WireFailure.Tls, $"TLS handshake failed: {(failure.InnerException ?? failure).Message}", failure);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new WireException(WireFailure.Tls, $"no TLS handshake within {_options.HandshakeLimit.TotalSeconds} s", null);
        }

        _top = new PendingReadStream(tls);
        _writer = tls;
        Layer = "tls";
        _transcript.Happened(Name, Layer, $"TLS negotiated: {tls.SslProtocol}");
    }

    /// <summary>Compresses from here on (RFC 4978).</summary>
    public void BeginDeflate()
    {
        _writer = new DeflateStream(_writer, CompressionLevel.Fastest, leaveOpen: true);
        _top = new PendingReadStream(new DeflateStream(_top, CompressionMode.Decompress, leaveOpen: true));
        Layer = IsSecure ? "tls+deflate" : "deflate";
        _transcript.Happened(Name, Layer, "compression begins");
    }

    /// <summary>Closes our sending side only.</summary>
    public void HalfClose()
    {
        _transcript.Happened(Name, Layer, "we closed our sending side");
        try
        {
            _socket.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
            // The peer was faster; the next read says so.
        }
    }

    /// <summary>Resets: the peer sees RST, not FIN.</summary>
    public void Reset()
    {
        _transcript.Happened(Name, Layer, "we reset the connection");
        _socket.LingerState = new LingerOption(true, 0);
        _socket.Close();
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _top.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or SocketException or InvalidOperationException)
        {
            // Nothing is owed to a peer that is gone.
        }

        _socket.Dispose();
    }

    /// <summary>A write that the kernel takes at once needs no clock; one that is left behind ends with the connection.</summary>
    private async ValueTask InTimeAsync(ValueTask sending, CancellationToken cancellation)
    {
        if (sending.IsCompleted)
            await sending.ConfigureAwait(false);
        else
            await sending.AsTask().WaitAsync(_options.WriteLimit, _options.Time, cancellation).ConfigureAwait(false);
    }

    private void Consume(int count)
    {
        _buffer.AsSpan(count, _length - count).CopyTo(_buffer);
        _length -= count;
    }

    private void Close(CloseForm form, string? detail)
    {
        Closed = form;
        _transcript.Happened(Name, Layer, $"the server closed ({Framing.Word(form.ToString())}){(detail is null ? "" : ": " + detail)}");
    }
}
