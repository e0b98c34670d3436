using System.Collections.Immutable;

namespace ConformTest.Harness.Protocols.Imap;

/// <summary>Collects what is irregular in one response.</summary>
internal sealed class ImapFindings
{
    // One garbled line would else be told octet by octet.
    private const int Most = 16;

    private readonly ImmutableArray<Irregularity>.Builder _found = ImmutableArray.CreateBuilder<Irregularity>();

    public void Grammar(string detail, int offset) => Add("imap.response.grammar", detail, offset);

    public void LiteralForm(string detail, int offset) => Add("imap.response.literal-form", detail, offset);

    public void Add(string requirement, string detail, int offset)
    {
        if (_found.Count < Most) _found.Add(new(requirement, detail, offset));
    }

    /// <summary>Line ends of one line.</summary>
    public void Ends(ReadOnlySpan<byte> unit, WireLine line) => line.CheckEnds(unit, "imap.response.crlf", _found);

    public ImmutableArray<Irregularity> ToImmutable() => _found.ToImmutable();
}
