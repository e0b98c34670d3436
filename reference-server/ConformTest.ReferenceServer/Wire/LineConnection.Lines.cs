using System.Buffers;
using System.Runtime.CompilerServices;

namespace ConformTest.ReferenceServer.Wire;

public sealed partial class LineConnection
{
    /// <summary>An endless line is not skipped for ever: past this many limits the connection counts as closed.</summary>
    private const int SkippedLimits = 256;

    private byte[] _joined = [];

    /// <summary>Reads up to the next CRLF. A line must be whole within <see cref="IdleLimit"/>, however steadily its octets come.</summary>
    /// <param name="limit">The most octets a line may have, its CRLF included.</param>
    /// <param name="cancellation">Ends the wait with an <see cref="OperationCanceledException"/>.</param>
    public ValueTask<WireLine> ReadLineAsync(int limit, CancellationToken cancellation = default)
    {
        foreach (var fault in _faults ?? []) limit = fault.LineLimit(this, limit);
        return UnflushedOctets <= Piece && TryTakeLine(limit, out var line) ? new(line) : WaitForLineAsync(limit, cancellation);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<WireLine> WaitForLineAsync(int limit, CancellationToken cancellation)
    {
        if (UnflushedOctets > Piece)
        {
            await FlushAsync(cancellation);
            if (TryTakeLine(limit, out var waiting)) return waiting;
        }

        _arrived = 0;
        _idle.EndRead();
        var skipped = 0L;
        while (true)
        {
            // A CR at the very end may be half of the line's end.
            if (_buffer.Length > limit)
            {
                skipped += _buffer.Length - 1;
                Consume(_buffer.Length - 1);
                if (skipped > (long)limit * SkippedLimits) return new(WireStatus.Closed, default);
            }

            var status = await FillAsync(long.MaxValue, cancellation);
            if (status != WireStatus.Ok) return new(status, default);
            if (!TryTakeLine(limit, out var line)) continue;
            _arrived = 0;
            _idle.EndRead();
            return skipped == 0 ? line : new(WireStatus.TooLong, default);
        }
    }

    private bool TryTakeLine(int limit, out WireLine line)
    {
        line = default;
        if (_buffer.IsEmpty) return false;
        var first = _buffer.First;
        var end = first.Span.IndexOf("\r\n"u8);
        var after = end + 2;
        if (_faults is not null) (end, after) = Earlier(first.Span, end, after);
        ReadOnlyMemory<byte> octets;
        if (end >= 0)
        {
            octets = first[..end];
            _buffer = _buffer.Slice(after);
        }
        else if (_buffer.IsSingleSegment || !TryJoinLine(limit, out octets, out after))
        {
            return false;
        }

        if (after > limit)
        {
            line = new(WireStatus.TooLong, default);
            return true;
        }

        foreach (var fault in _faults ?? []) octets = fault.ReceivedLine(this, octets);
        line = new(WireStatus.Ok, octets);
        return true;
    }

    private bool TryJoinLine(int limit, out ReadOnlyMemory<byte> octets, out int length)
    {
        octets = default;
        length = 0;
        var reader = new SequenceReader<byte>(_buffer);
        if (!reader.TryReadTo(out ReadOnlySequence<byte> found, "\r\n"u8)) return false;
        length = (int)Math.Min(int.MaxValue, found.Length + 2);
        _buffer = _buffer.Slice(reader.Position);
        if (length > limit) return true;
        if (_joined.Length < found.Length) _joined = new byte[Math.Max(256, limit)];
        found.CopyTo(_joined);
        octets = _joined.AsMemory(0, (int)found.Length);
        return true;
    }

    /// <summary>Where the line ends for faults that do not wait for its CRLF.</summary>
    private (int End, int After) Earlier(ReadOnlySpan<byte> span, int end, int after)
    {
        if (end < 0 && _faults!.Any(fault => fault.EndsLineHere(this))) return (span.Length, span.Length);
        if (!_faults!.Any(fault => fault.EndsLineAtBareLf(this))) return (end, after);
        var lf = span.IndexOf((byte)'\n');
        return lf < 0 || (end >= 0 && lf > end) ? (end, after) : (lf, lf + 1);
    }

    /// <summary>Reads an exact number of octets, whatever they are.</summary>
    public ValueTask<WireStatus> ReadOctetsAsync(Memory<byte> destination, CancellationToken cancellation = default)
    {
        if (_buffer.Length < destination.Length) return WaitForOctetsAsync(destination, cancellation);
        _buffer.Slice(0, destination.Length).CopyTo(destination.Span);
        Consume(destination.Length);
        return new(WireStatus.Ok);
    }

    private async ValueTask<WireStatus> WaitForOctetsAsync(Memory<byte> destination, CancellationToken cancellation)
    {
        while (true)
        {
            var take = (int)Math.Min(_buffer.Length, destination.Length);
            if (take > 0) _buffer.Slice(0, take).CopyTo(destination.Span);
            if (take > 0) Consume(take);
            destination = destination[take..];
            if (destination.IsEmpty) return WireStatus.Ok;
            var status = await FillAsync(cancellation);
            if (status != WireStatus.Ok) return status;
        }
    }

    /// <summary>Reads an exact number of octets and forgets them.</summary>
    public async ValueTask<WireStatus> SkipAsync(long octets, CancellationToken cancellation = default)
    {
        while (true)
        {
            var take = Math.Min(_buffer.Length, octets);
            if (take > 0) Consume(take);
            octets -= take;
            if (octets == 0) return WireStatus.Ok;
            var status = await FillAsync(cancellation);
            if (status != WireStatus.Ok) return status;
        }
    }
}
