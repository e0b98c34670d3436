using System.Buffers;
using System.IO.Pipelines;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace ConformTest.ReferenceServer.Wire;

public sealed partial class LineConnection
{
    /// <summary>Pieces in which plaintext behind the upgrade command is awaited, and how long each is.</summary>
    private const int MostPlaintext = 20;

    private static readonly TimeSpan PlaintextPause = TimeSpan.FromMilliseconds(10);

    private SslStream? _secure;
    private X509Certificate2? _certificate;

    public bool IsTls => _secure is not null;

    /// <summary>The negotiated TLS version, or none.</summary>
    public SslProtocols TlsVersion => _secure?.SslProtocol ?? SslProtocols.None;

    /// <summary>The cipher suite by its registered name; empty without TLS.</summary>
    public string CipherSuite => _secure?.NegotiatedCipherSuite.ToString() ?? "";

    /// <summary>The certificate that the client showed; whether anybody trusts it was not asked.</summary>
    public X509Certificate2? ClientCertificate => _secure?.RemoteCertificate as X509Certificate2;

    /// <summary>The channel binding data of this type (RFC 5929), or null when the connection has none of it.</summary>
    public byte[]? ChannelBinding(string type) => type switch
    {
        _ when _secure is null => null,
        "tls-server-end-point" => TlsBinding.ServerEndPoint(_certificate!),
        "tls-unique" => TlsBinding.Unique(_secure),
        _ => null,
    };

    /// <summary>
    /// Sends the pending output in clear and takes the server's part of a TLS handshake. What had arrived before that output
    /// left cannot be the peer's handshake, so it is dropped (RFC 3207 section 4.2): it was sent in clear and proves nothing.
    /// </summary>
    /// <returns>False when the handshake failed; the connection is then of no further use.</returns>
    public async ValueTask<bool> StartTlsAsync(CancellationToken cancellation = default)
    {
        var kept = new ArrayBufferWriter<byte>();
        // The network's time, since a server whose clock stands still must not wait for ever.
        for (var piece = 0; piece < MostPlaintext && TakePlaintext(kept); piece++)
            await Task.Delay(PlaintextPause, TimeProvider.System, cancellation);
        await FlushAsync(cancellation);
        return await HandshakeAsync(kept.WrittenSpan.ToArray(), cancellation);
    }

    /// <summary>Takes the server's part of a handshake which the peer begins with its first octet.</summary>
    internal ValueTask<bool> AcceptTlsAsync(CancellationToken cancellation) => HandshakeAsync([], cancellation);

    private async ValueTask<bool> HandshakeAsync(byte[] kept, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(_handshakeLimit, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token, Closed);
        var secure = new SslStream(new DuplexPipeStream(_reader, _writer), leaveInnerStreamOpen: true);
        var options = _tls;
        foreach (var fault in _faults ?? []) options = fault.Tls(this, options);
        try
        {
            await secure.AuthenticateAsServerAsync(options, either.Token);
        }
        catch (Exception failure) when (failure is AuthenticationException or OperationCanceledException || IsConnectionFailure(failure))
        {
            await secure.DisposeAsync();
            cancellation.ThrowIfCancellationRequested();
            _ended = true;
            return false;
        }

        Stream input = kept.Length == 0 ? secure : new PrefixedStream(kept, secure);
        _reader = PipeReader.Create(input, new StreamPipeReaderOptions(bufferSize: 16384));
        _writer = PipeWriter.Create(secure, new StreamPipeWriterOptions(minimumBufferSize: 16384));
        _secure = secure;
        _certificate = options.ServerCertificateContext!.TargetCertificate;
        if (_stopping) BeginStop();
        return true;
    }

    /// <summary>Says by close_notify that nothing follows, so that the peer can tell an end from a cut.</summary>
    internal async ValueTask EndTlsAsync()
    {
        if (_secure is null || _ended) return;
        try
        {
            await _secure.ShutdownAsync();
        }
        catch (Exception failure) when (IsConnectionFailure(failure))
        {
            _ended = true;
        }
    }

    /// <summary>Drops what came in clear, or keeps it where a fault does.</summary>
    /// <returns>True when there was some, and more of it may be on its way.</returns>
    private bool TakePlaintext(ArrayBufferWriter<byte> kept)
    {
        // Only the consumed part counts as examined, so that the rest is handed out again together with what came since.
        if (_holdsBuffer) _reader.AdvanceTo(_buffer.Start);
        _buffer = default;
        _holdsBuffer = TryMore(out var isAll);
        var came = !_buffer.IsEmpty;
        if (came && _faults?.Any(fault => fault.KeepsPlaintext(this)) == true) kept.Write(_buffer.ToArray());
        if (_holdsBuffer) _reader.AdvanceTo(_buffer.End);
        _buffer = default;
        _holdsBuffer = false;
        return came && !isAll;
    }

    private bool TryMore(out bool isAll)
    {
        isAll = false;
        if (!_reader.TryRead(out var result)) return false;
        _buffer = result.Buffer;
        isAll = result.IsCompleted;
        return true;
    }
}
