using System.Buffers;
using System.Runtime.CompilerServices;

namespace ConformTest.ReferenceServer.Wire;

public sealed partial class LineConnection
{
    /// <summary>More output than this is not held back, so that a peer that sends and does not read costs no memory.</summary>
    private const int Piece = 32 * 1024;

    private readonly ArrayBufferWriter<byte>? _staged;

    /// <summary>Where output is written; nothing leaves before <see cref="FlushAsync"/> or a read that has to wait.</summary>
    public IBufferWriter<byte> Output => (IBufferWriter<byte>?)_staged ?? _writer;

    public void Write(ReadOnlySpan<byte> octets) => Output.Write(octets);

    /// <summary>Writes long content, waiting for the peer to take it when it falls behind.</summary>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> octets, CancellationToken cancellation = default)
    {
        while (octets.Length > Piece)
        {
            Write(octets.Span[..Piece]);
            octets = octets[Piece..];
            await FlushAsync(cancellation);
            if (_ended) return;
        }

        Write(octets.Span);
        if (UnflushedOctets > Piece) await FlushAsync(cancellation);
    }

    /// <summary>Octets which are written and not yet sent.</summary>
    public long UnflushedOctets => _staged is not null ? _staged.WrittenCount : _writer.UnflushedBytes;

    /// <summary>Sends what is written. A broken connection is not an error here; the next read reports it.</summary>
    public ValueTask FlushAsync(CancellationToken cancellation = default) =>
        _ended || UnflushedOctets == 0 ? default : SendAsync(cancellation);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask SendAsync(CancellationToken cancellation)
    {
        try
        {
            if (_staged is not null && !await StageThroughFaultsAsync(_staged, cancellation)) return;
            var sent = _writer.FlushAsync(cancellation);
            if (sent.IsCompletedSuccessfully)
            {
                sent.GetAwaiter().GetResult();
                return;
            }

            _idle.BeginWrite();
            await sent;
        }
        catch (Exception failure) when (IsConnectionFailure(failure))
        {
            _ended = true;
        }
        finally
        {
            _idle.EndWrite();
        }
    }

    private async ValueTask<bool> StageThroughFaultsAsync(ArrayBufferWriter<byte> staged, CancellationToken cancellation)
    {
        ReadOnlyMemory<byte> octets = staged.WrittenSpan.ToArray();
        staged.ResetWrittenCount();
        foreach (var fault in _faults!) octets = fault.Outgoing(this, octets);
        foreach (var fault in _faults!)
            if (await fault.SendAsync(this, octets, _writer, cancellation)) return false;
        _writer.Write(octets.Span);
        return true;
    }
}
