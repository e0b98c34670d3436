using System.Buffers;

namespace ConformTest.Harness.Play;

/// <summary>What one run of <c>C:</c> lines sends: octets, with borders at which the sender waits for the server.</summary>
public sealed class OutBuffer
{
    private readonly List<Piece> _pieces = [];
    private readonly ArrayBufferWriter<byte> _open = new();

    /// <summary>Octets to write, then what to do before going on.</summary>
    public readonly record struct Piece(ReadOnlyMemory<byte> Octets, Border Border);

    /// <summary>What lies between two pieces.</summary>
    public enum Border { None, Segment, Continuation }

    public void Append(ReadOnlySpan<byte> octets) => _open.Write(octets);

    /// <summary>An IMAP literal (RFC 3501 section 4.3): its header, the wait for <c>+</c> when synchronising, its octets.</summary>
    public void Literal(ReadOnlySpan<byte> header, ReadOnlyMemory<byte> octets, bool nonSynchronizing)
    {
        Append(header);
        if (!nonSynchronizing)
            Cut(Border.Continuation);
        Append(octets.Span);
    }

    public void Cut(Border border)
    {
        _pieces.Add(new Piece(_open.WrittenSpan.ToArray(), border));
        _open.Clear();
    }

    public IReadOnlyList<Piece> Finish()
    {
        if (_open.WrittenCount > 0)
            Cut(Border.None);
        return _pieces;
    }
}
