using System.Text;
using ConformTest.ReferenceServer.Imap.Fetching;

namespace ConformTest.ReferenceServer.Imap.Parsing;

internal sealed partial class CommandParser
{
    private const int MostItems = 500;
    private const int DeepestPart = 100;

    // "ALL" / "FULL" / "FAST" / fetch-att / "(" fetch-att *(SP fetch-att) ")"
    public IReadOnlyList<FetchAtt> FetchAtts()
    {
        if (TryWord("ALL")) return Macro(SimpleAtt.Envelope);
        if (TryWord("FAST")) return Macro();
        if (TryWord("FULL")) return Macro(SimpleAtt.Envelope, SimpleAtt.Body);
        if (!TrySkip((byte)'(')) return [FetchAtt()];
        List<FetchAtt> items = [];
        do
        {
            if (items.Count == MostItems) throw Fail("fetch-att", $"there are more than {MostItems} items");
            items.Add(FetchAtt());
        }
        while (TrySp());
        Skip((byte)')');
        return items;
    }

    private static FetchAtt[] Macro(params IEnumerable<string> more) =>
        [.. new[] { SimpleAtt.Flags, SimpleAtt.InternalDate, SimpleAtt.Size }.Concat(more).Select(n => new SimpleAtt(n))];

    private FetchAtt FetchAtt()
    {
        const string rule = "fetch-att";
        var word = FetchWord(rule);
        switch (word)
        {
            case SimpleAtt.Envelope or SimpleAtt.Flags or SimpleAtt.InternalDate or SimpleAtt.Size or SimpleAtt.BodyStructure or SimpleAtt.Uid
                or SimpleAtt.ModSeq:
                return new SimpleAtt(word);
            case "BODY" when !Next((byte)'['):
                return new SimpleAtt(SimpleAtt.Body);
            case "BODY" or "BODY.PEEK":
                var section = Section();
                var partial = TryPartial();
                return new SectionAtt(ItemName("BODY", section, partial), section, partial, Effect(word));
            case "BINARY" or "BINARY.PEEK":
                var binary = SectionBinary();
                var part = TryPartial();
                return new BinaryAtt(ItemName("BINARY", binary, part), binary, part, Effect(word));
            case "BINARY.SIZE":
                var sized = SectionBinary();
                return new BinarySizeAtt(ItemName("BINARY.SIZE", sized, null), sized);
            case "RFC822":
                return new SectionAtt(word, Fetching.Section.Whole, null, SeenEffect.Sets);
            case "RFC822.HEADER":
                return new SectionAtt(word, Fetching.Section.Whole with { Text = SectionText.Header }, null, SeenEffect.Peeks);
            case "RFC822.TEXT":
                return new SectionAtt(word, Fetching.Section.Whole with { Text = SectionText.Text }, null, SeenEffect.Sets);
            default:
                throw Fail(rule, "the item is unknown");
        }
    }

    // The words of fetch-att are letters, digits and dots; a bracket starts a section.
    private string FetchWord(string rule)
    {
        var rest = Rest;
        var length = 0;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit((char)rest[length]) || rest[length] == '.')) length++;
        if (length == 0) throw Fail(rule, "an item is needed");
        _at += length;
        return Ascii(rest[..length]).ToUpperInvariant();
    }

    private static SeenEffect Effect(string word) => word.EndsWith(".PEEK", StringComparison.Ordinal) ? SeenEffect.Peeks : SeenEffect.Sets;

    private static string ItemName(string word, Section section, Partial? partial) =>
        word + section.Wire + (partial is null ? "" : $"<{partial.Offset}>");

    // section = "[" [section-spec] "]"; section-spec = section-msgtext / (section-part ["." section-text])
    private Section Section()
    {
        Skip((byte)'[');
        List<uint> part = [];
        var text = SectionText.None;
        IReadOnlyList<string> fields = [];
        if (!Next((byte)']'))
        {
            var wordNeeded = SectionPart(part);
            if (wordNeeded) text = SectionMsgText(part, ref fields);
        }

        Skip((byte)']');
        return new(part, text, fields);
    }

    // section-part = nz-number *("." nz-number); true when a word must follow.
    private bool SectionPart(List<uint> part)
    {
        if (Rest is not [>= (byte)'0' and <= (byte)'9', ..]) return true;
        while (true)
        {
            part.Add(NzNumber("section-part"));
            if (part.Count > DeepestPart) throw Fail("section-part", $"it is deeper than {DeepestPart}");
            if (!TrySkip((byte)'.')) return false;
            if (Rest is not [>= (byte)'0' and <= (byte)'9', ..]) return true;
        }
    }

    // section-msgtext = "HEADER" / "HEADER.FIELDS" [".NOT"] SP header-list / "TEXT"; section-text = section-msgtext / "MIME"
    private SectionText SectionMsgText(List<uint> part, ref IReadOnlyList<string> fields)
    {
        const string rule = "section-msgtext";
        switch (FetchWord(rule))
        {
            case "HEADER":
                return SectionText.Header;
            case "HEADER.FIELDS":
                fields = HeaderList();
                return SectionText.HeaderFields;
            case "HEADER.FIELDS.NOT":
                fields = HeaderList();
                return SectionText.HeaderFieldsNot;
            case "TEXT":
                return SectionText.Text;
            case "MIME" when part.Count > 0:
                return SectionText.Mime;
            default:
                throw Fail(rule, "the section is unknown");
        }
    }

    // header-list = "(" header-fld-name *(SP header-fld-name) ")"
    private List<string> HeaderList()
    {
        Sp();
        Skip((byte)'(');
        List<string> names = [];
        do names.Add(HeaderFldName());
        while (names.Count < MostItems && TrySp());
        Skip((byte)')');
        return names;
    }

    // header-fld-name = astring, of printable characters without colon (RFC 5322 section 3.6.8)
    public string HeaderFldName()
    {
        var name = AString("header-fld-name");
        if (name.IsEmpty || name.Span.ContainsAnyExceptInRange((byte)' ', (byte)'~')) throw Fail("header-fld-name", "it is no field name");
        return Encoding.ASCII.GetString(name.Span);
    }

    // section-binary = "[" [section-part] "]"
    private Section SectionBinary()
    {
        Skip((byte)'[');
        List<uint> part = [];
        if (!Next((byte)']') && SectionPart(part)) throw Fail("section-binary", "only part numbers are allowed");
        Skip((byte)']');
        return new(part, SectionText.None, []);
    }

    // partial = "<" number64 "." nz-number64 ">"
    private Partial? TryPartial()
    {
        if (!TrySkip((byte)'<')) return null;
        var offset = Number64("partial");
        Skip((byte)'.');
        var count = Number64("partial");
        if (count == 0) throw Fail("partial", "the count must not be zero");
        Skip((byte)'>');
        return new(offset, count);
    }
}
