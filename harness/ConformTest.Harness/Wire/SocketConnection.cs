using System.IO.Compression;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;

namespace ConformTest.Harness.Wire;

/// <summary>A connection over TCP. Everything is recorded.</summary>
internal sealed class SocketConnection : WireConnection
{
    private readonly Socket _socket;
    private readonly Transcript _transcript;
    private readonly WireOptions _options;
    private readonly PendingReadStream _ground;
    private PendingReadStream _top;
    private Stream _writer;

    private SocketConnection(Socket socket, string name, Transcript transcript, WireOptions options)
        : base(name, options.Time)
    {
        _socket = socket;
        _transcript = transcript;
        _options = options;
        _ground = _top = new PendingReadStream(new NetworkStream(socket, ownsSocket: true), PromptAcks.For(socket));
        _writer = _ground;
    }

    /// <inheritdoc cref="WireConnection.ConnectAsync"/>
    public static new async Task<SocketConnection> ConnectAsync(
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
            var words = $"{WireWords.NotConnected}{host}:{port}: {why}";
            transcript.Happened(name, "plain", words);
            throw new WireException(WireFailure.Connect, words, failure);
        }

        transcript.Happened(name, "plain", $"{WireWords.Connected}{host}:{port}");
        return new SocketConnection(socket, name, transcript, options);
    }

    /// <inheritdoc cref="WireConnection.Accepted"/>
    public static new SocketConnection Accepted(Socket socket, string name, Transcript transcript, WireOptions options)
    {
        socket.NoDelay = true;
        transcript.Happened(name, "plain", WireWords.Accepted);
        return new SocketConnection(socket, name, transcript, options);
    }

    public override async Task WriteAsync(ReadOnlyMemory<byte> octets, int line, CancellationToken cancellation)
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
            _transcript.Happened(Name, Layer, WireWords.NotSent);
        }
        catch (TimeoutException)
        {
            var words = $"{WireWords.NotTaken}{_options.WriteLimit.TotalSeconds} s";
            _transcript.Happened(Name, Layer, words);
            throw new WireException(WireFailure.Write, words, null);
        }
    }

    public override async Task<bool> ReceiveAsync(TimeSpan limit, CancellationToken cancellation)
    {
        try
        {
            if (limit <= TimeSpan.Zero)
                throw new TimeoutException();
            await _top.FillAsync(limit, _options.Time, cancellation).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            _transcript.Happened(Name, Layer, WireWords.Waited(limit));
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
        Came(came);
        _top.Consume(came.Length);
        return true;
    }

    private protected override async Task SecureAsync(string host, CancellationToken cancellation)
    {
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
                throw Insecure(WireFailure.Certificate, $"the certificate is not taken: {refused}", failure);
            throw Insecure(WireFailure.Tls, $"TLS handshake failed: {(failure.InnerException ?? failure).Message}", failure);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Insecure(WireFailure.Tls, $"no TLS handshake within {_options.HandshakeLimit.TotalSeconds} s", null);
        }

        _top = new PendingReadStream(tls);
        _writer = tls;
        Layer = "tls";
        ServerEndPoint = tls.RemoteCertificate is { } certificate ? Wire.ServerEndPoint.Of(certificate) : null;
        _transcript.Happened(Name, Layer, WireWords.SecuredBy(tls.SslProtocol));
    }

    private protected override async Task SecureAsync(SslServerAuthenticationOptions server, CancellationToken cancellation)
    {
        var tls = new SslStream(_top, leaveInnerStreamOpen: false);
        using var limit = new CancellationTokenSource(_options.HandshakeLimit, _options.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            await tls.AuthenticateAsServerAsync(server, both.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is AuthenticationException or IOException or SocketException or InvalidOperationException)
        {
            throw Insecure(WireFailure.Tls, $"TLS handshake failed: {(failure.InnerException ?? failure).Message}", failure);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Insecure(WireFailure.Tls, $"no TLS handshake within {_options.HandshakeLimit.TotalSeconds} s", null);
        }

        _top = new PendingReadStream(tls);
        _writer = tls;
        Layer = "tls";
        _transcript.Happened(Name, Layer, WireWords.SecuredBy(tls.SslProtocol));
    }

    public override void BeginDeflate()
    {
        _writer = new DeflateStream(_writer, CompressionLevel.Fastest, leaveOpen: true);
        _top = new PendingReadStream(new DeflateStream(_top, CompressionMode.Decompress, leaveOpen: true));
        Layer = IsSecure ? "tls+deflate" : "deflate";
        _transcript.Happened(Name, Layer, WireWords.Deflated);
    }

    public override void HalfClose()
    {
        _transcript.Happened(Name, Layer, WireWords.HalfClosed);
        try
        {
            _socket.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
            // The peer was faster; the next read says so.
        }
    }

    public override void Reset()
    {
        _transcript.Happened(Name, Layer, WireWords.Reset);
        _socket.LingerState = new LingerOption(true, 0);
        _socket.Close();
    }

    public override async ValueTask DisposeAsync()
    {
        if (_options.Linger > TimeSpan.Zero && Closed is null)
            await LingerAsync().ConfigureAwait(false);
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

    private async Task LingerAsync()
    {
        using var limit = new CancellationTokenSource(_options.Linger, _options.Time);
        try
        {
            _socket.Shutdown(SocketShutdown.Send);
            var unwanted = new byte[4096];
            while (await _socket.ReceiveAsync(unwanted, SocketFlags.None, limit.Token).ConfigureAwait(false) > 0)
            {
            }
        }
        catch (Exception failure) when (failure is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Whoever does not close in time, or is gone, is not waited for.
        }
    }

    /// <summary>A write that the kernel takes at once needs no clock; one that is left behind ends with the connection.</summary>
    private async ValueTask InTimeAsync(ValueTask sending, CancellationToken cancellation)
    {
        if (sending.IsCompleted)
            await sending.ConfigureAwait(false);
        else
            await sending.AsTask().WaitAsync(_options.WriteLimit, _options.Time, cancellation).ConfigureAwait(false);
    }

    private WireException Insecure(WireFailure failure, string why, Exception? inner)
    {
        _transcript.Happened(Name, Layer, (failure == WireFailure.Certificate ? WireWords.NotTrusted : WireWords.NotSecured) + why);
        return new WireException(failure, why, inner);
    }

    private void Close(CloseForm form, string? detail)
    {
        Closed = form;
        _transcript.Happened(Name, Layer, WireWords.ClosedBy(form, detail));
    }
}
