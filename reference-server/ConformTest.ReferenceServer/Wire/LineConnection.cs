using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using System.Net.Security;
using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using Microsoft.AspNetCore.Connections;

namespace ConformTest.ReferenceServer.Wire;

/// <summary>
/// One client connection as the protocols see it: lines and counted octets in, octets out, TLS in mid-connection, a limit on
/// silence. Output is sent when the input is drained, so that pipelined commands are answered in one segment. One reader and
/// one writer at a time; writing while a read is pending is allowed.
/// </summary>
public sealed partial class LineConnection : IAsyncDisposable
{
    /// <summary>Octets that a peer must send within <see cref="IdleLimit"/>, unless less is asked for.</summary>
    internal const int LeastProgress = 1024;

    private readonly ConnectionContext _transport;
    private readonly SslServerAuthenticationOptions _tls;
    private readonly TimeProvider _time;
    private readonly TimeSpan _handshakeLimit;
    private readonly WireFault[]? _faults;
    private readonly IdleClock _idle;
    private PipeReader _reader;
    private PipeWriter _writer;
    private ReadOnlySequence<byte> _buffer;
    private bool _holdsBuffer;
    private bool _ended;
    private volatile bool _expired;
    private volatile bool _stopping;
    private long _arrived;

    internal LineConnection(
        ConnectionContext transport, SslServerAuthenticationOptions tls, WireFault[]? faults, ServerLimits limits, TimeProvider time)
    {
        _transport = transport;
        _tls = tls;
        _faults = faults;
        _time = time;
        _handshakeLimit = limits.TlsHandshake;
        _reader = transport.Transport.Input;
        _writer = transport.Transport.Output;
        _staged = faults is null ? null : new ArrayBufferWriter<byte>();
        _idle = new IdleClock(time, limits.SmtpIdle, Expire);
    }

    public IPEndPoint? RemoteEndPoint => _transport.RemoteEndPoint as IPEndPoint;

    public IPEndPoint? LocalEndPoint => _transport.LocalEndPoint as IPEndPoint;

    /// <summary>
    /// Cancelled when the peer has closed its half, be it only that: it may still read. Good for waits that serve nobody else, not for
    /// reads and writes, which would lose what the peer said last and its answer.
    /// </summary>
    public CancellationToken Closed => _transport.ConnectionClosed;

    /// <summary>How long a read may wait for the peer, and a write for the peer to take it.</summary>
    public TimeSpan IdleLimit
    {
        get => _idle.Limit;
        set
        {
            foreach (var fault in _faults ?? []) value = fault.IdleLimit(this, value);
            _idle.Limit = value;
        }
    }

    /// <summary>Octets which have been received and not yet been read; valid until the next fill.</summary>
    public ReadOnlySequence<byte> Buffered => _buffer;

    /// <summary>Marks the buffer as read up to a position in it.</summary>
    public void Consume(SequencePosition position) => _buffer = _buffer.Slice(position);

    /// <summary>Marks the first octets of the buffer as read.</summary>
    public void Consume(long octets) => _buffer = _buffer.Slice(octets);

    /// <summary>
    /// Waits until <see cref="Buffered"/> has grown. Sends the pending output first if it has to wait. A peer that sends less than
    /// <see cref="LeastProgress"/> while the limit on silence passes counts as silent.
    /// </summary>
    public ValueTask<WireStatus> FillAsync(CancellationToken cancellation = default) => FillAsync(LeastProgress, cancellation);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<WireStatus> FillAsync(long progress, CancellationToken cancellation)
    {
        if (_ended) return WireStatus.Closed;
        if (UnflushedOctets > Piece) await FlushAsync(cancellation);
        var had = _buffer.Length;
        if (_holdsBuffer) _reader.AdvanceTo(_buffer.Start, _buffer.End);
        _buffer = default;
        _holdsBuffer = false;
        try
        {
            if (!_reader.TryRead(out var result))
            {
                await FlushAsync(cancellation);
                if (_stopping) return WireStatus.Stopping;
                _idle.BeginRead();
                result = await _reader.ReadAsync(cancellation);
                _idle.PauseRead();
            }

            _buffer = result.Buffer;
            _holdsBuffer = true;
            Progressed(_buffer.Length - had, progress);
            if (result.IsCanceled && _expired) return WireStatus.Idle;
            if (result.IsCanceled && _stopping) return WireStatus.Stopping;
            if (_buffer.Length > had || !result.IsCompleted) return WireStatus.Ok;

            // The peer may have closed its half only, and wait for the answers.
            await FlushAsync(cancellation);
            _ended = true;
            return WireStatus.Closed;
        }
        catch (Exception failure) when (IsConnectionFailure(failure))
        {
            _ended = true;
            return WireStatus.Closed;
        }
    }

    private void Progressed(long octets, long enough)
    {
        _arrived += octets;
        if (_arrived < enough) return;
        _arrived = 0;
        _idle.EndRead();
    }

    /// <summary>Makes reads end with <see cref="WireStatus.Stopping"/> as soon as the input is drained.</summary>
    internal void BeginStop()
    {
        _stopping = true;
        _reader.CancelPendingRead();
    }

    /// <summary>Cuts the connection without a word.</summary>
    public void Abort() => _transport.Abort();

    /// <summary>Waits by the server's clock; ends early when the peer is gone.</summary>
    public async ValueTask DelayAsync(TimeSpan delay, CancellationToken cancellation = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, Closed);
        await Task.Delay(delay, _time, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellation.ThrowIfCancellationRequested();
    }

    public async ValueTask DisposeAsync()
    {
        _idle.Dispose();
        await EndDeflateAsync();
        if (_secure is null) return;
        await _secure.DisposeAsync();
    }

    private void Expire()
    {
        _expired = true;
        if (_idle.IsWriting) _transport.Abort();
        else _reader.CancelPendingRead();
    }

    private static bool IsConnectionFailure(Exception failure) =>
        failure is IOException or InvalidDataException or ConnectionAbortedException or ObjectDisposedException or InvalidOperationException
            or OperationCanceledException { CancellationToken.IsCancellationRequested: false };
}
