namespace ConformTest.Harness.Wire;

/// <summary>
/// Lets a reader give up waiting without losing what comes later: a read that was begun stays pending and its octets serve the next reader,
/// which may be a TLS layer put on top in the meantime. Cancelling reads of TLS streams would break them.
/// </summary>
/// <param name="inner">The layer below.</param>
/// <param name="behindRead">Done when octets have come from there.</param>
internal sealed class PendingReadStream(Stream inner, Action? behindRead = null) : Stream
{
    private const int LargestChunk = 64 * 1024;
    private byte[] _chunk = new byte[4 * 1024];
    private bool _filled;
    private int _start;
    private int _end;
    private Task<int>? _pending;

    /// <summary>True once the layer below has ended.</summary>
    public bool Ended { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Octets that are here without waiting.</summary>
    public ReadOnlySpan<byte> Available => _chunk.AsSpan(_start, _end - _start);

    public void Consume(int count) => _start += count;

    /// <summary>Waits until <see cref="Available"/> is not empty, or the layer below ends.</summary>
    /// <exception cref="TimeoutException">Nothing came in time; the read stays pending.</exception>
    public async ValueTask FillAsync(TimeSpan limit, TimeProvider time, CancellationToken cancellation)
    {
        if (_start < _end || Ended)
            return;
        var pending = Begin();
        if (!pending.IsCompleted)
            await pending.WaitAsync(limit, time, cancellation).ConfigureAwait(false);
        await FinishAsync().ConfigureAwait(false);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_start == _end && !Ended)
        {
            await Begin().WaitAsync(cancellationToken).ConfigureAwait(false);
            await FinishAsync().ConfigureAwait(false);
        }

        var count = Math.Min(buffer.Length, _end - _start);
        _chunk.AsMemory(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        inner.WriteAsync(buffer, cancellationToken);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        inner.WriteAsync(buffer, offset, count, cancellationToken);

    public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

    public override void Flush() => inner.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private Task<int> Begin()
    {
        if (_pending is not null)
            return _pending;
        // Most connections say little; one that floods is read in larger pieces.
        if (_filled && _chunk.Length < LargestChunk)
            _chunk = new byte[_chunk.Length * 4];
        return _pending = inner.ReadAsync(_chunk, CancellationToken.None).AsTask();
    }

    private async ValueTask FinishAsync()
    {
        var pending = _pending!;
        _pending = null;
        _start = 0;
        _end = 0;
        _end = await pending.ConfigureAwait(false);
        Ended = _end == 0;
        if (!Ended)
            behindRead?.Invoke();
        _filled = _end == _chunk.Length;
    }
}
