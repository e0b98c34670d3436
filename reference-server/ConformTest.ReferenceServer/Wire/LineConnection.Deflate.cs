using System.IO.Compression;
using System.IO.Pipelines;

namespace ConformTest.ReferenceServer.Wire;

public sealed partial class LineConnection
{
    private DeflateStream? _inflating;
    private DeflateStream? _deflating;

    /// <summary>Whether both sides compress.</summary>
    public bool IsCompressed => _deflating is not null;

    /// <summary>Sends the pending output as it is, and goes on compressed in both directions (RFC 4978 section 3).</summary>
    internal async ValueTask StartDeflateAsync(CancellationToken cancellation)
    {
        await FlushAsync(cancellation);
        // What the peer has sent behind the command is handed out again, to be inflated.
        if (_holdsBuffer) _reader.AdvanceTo(_buffer.Start);
        _buffer = default;
        _holdsBuffer = false;
        _inflating = new DeflateStream(_reader.AsStream(leaveOpen: true), CompressionMode.Decompress);
        _deflating = new DeflateStream(_writer.AsStream(leaveOpen: true), CompressionLevel.Fastest);
        _reader = PipeReader.Create(_inflating, new StreamPipeReaderOptions(bufferSize: 16384));
        _writer = PipeWriter.Create(_deflating, new StreamPipeWriterOptions(minimumBufferSize: 16384));
        if (_stopping) BeginStop();
    }

    private async ValueTask EndDeflateAsync()
    {
        if (_inflating is null || _deflating is null) return;
        try
        {
            await _deflating.DisposeAsync();
            await _inflating.DisposeAsync();
        }
        catch (Exception failure) when (IsConnectionFailure(failure))
        {
            // The last block has nobody left to go to.
        }
    }
}
