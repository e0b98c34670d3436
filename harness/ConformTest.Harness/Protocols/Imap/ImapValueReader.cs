using System.Collections.Immutable;

namespace ConformTest.Harness.Protocols.Imap;

/// <summary>Reads values off a complete response. What cannot be is noted and read as well as possible.</summary>
/// <param name="raw">The response.</param>
/// <param name="literals">Its literals, in order.</param>
/// <param name="depth">How deep lists may nest.</param>
internal sealed class ImapValueReader(ReadOnlyMemory<byte> raw, ImmutableArray<LiteralMark> literals, int depth)
{
    private int _literal;
    private int _end = raw.Length;

    /// <summary>Details and offsets of what the grammar does not allow.</summary>
    public List<(string Detail, int Offset)> Faults { get; } = [];

    /// <summary>Set when lists nest deeper than the limit; the values are then of no use.</summary>
    public bool IsTooDeep { get; private set; }

    public int At { get; private set; }

    /// <summary>All values from one place to another.</summary>
    public ImmutableArray<ImapValue> Read(int start, int end)
    {
        (At, _end, _literal) = (start, end, 0);
        return Sequence(0, 0);
    }

    private ReadOnlySpan<byte> Octets => raw.Span;

    private ImmutableArray<ImapValue> Sequence(byte close, int level)
    {
        var values = ImmutableArray.CreateBuilder<ImapValue>();
        while (true)
        {
            var start = At;
            while (At < _end && Octets[At] == ' ') At++;
            var spaces = At - start;
            if (At >= _end || Octets[At] == close)
            {
                if (spaces > 0) Faults.Add(("a space at the end", start));
                return values.ToImmutable();
            }
            if (Octets[At] == ')')
            {
                Faults.Add(("a closing parenthesis too many", At++));
                continue;
            }
            values.Add(One(close, level) with { Spaces = spaces });
        }
    }

    private ImapValue One(byte close, int level)
    {
        if (Octets[At] == '(') return List(level + 1);
        if (Octets[At] == '"') return Quoted();
        return IsLiteral(At) ? Literal() : Word(close, level);
    }

    private ImapList List(int level)
    {
        var start = At++;
        if (level > depth)
        {
            IsTooDeep = true;
            At = _end;
            return new(raw[start.._end], start, []);
        }
        var items = Sequence((byte)')', level);
        if (At < _end) At++;
        else Faults.Add(("a list that is not closed", start));
        return new(raw[start..At], start, items);
    }

    private ImapQuoted Quoted()
    {
        var start = At++;
        var content = new List<byte>();
        while (At < _end && Octets[At] != '"')
        {
            if (Octets[At] == '\\' && At + 1 < _end)
            {
                At++;
                if (Octets[At] is not ((byte)'"' or (byte)'\\')) Faults.Add(("a backslash before another character than quote and backslash", At - 1));
            }
            content.Add(Octets[At++]);
        }
        if (At < _end) At++;
        else Faults.Add(("a quoted string that is not closed", start));
        return new(raw[start..At], start, content.ToArray());
    }

    private ImapLiteral Literal()
    {
        var mark = literals[_literal++];
        At = mark.End;
        return new(raw[mark.Marker..mark.End], mark.Marker, raw[mark.Start..mark.End], mark.Kind);
    }

    private ImapValue Word(byte close, int level)
    {
        var start = At;
        while (At < _end && !EndsWord(close))
        {
            if (Octets[At] == '[' && IsSectionName(Octets[start..At])) return Section(start, level);
            At++;
        }
        var word = raw[start..At];
        return Protocols.Octets.TryNumber(word.Span, out var number) ? new ImapNumber(word, start, number)
            : Protocols.Octets.Is(word.Span, "NIL") ? new ImapNil(word, start)
            : new ImapAtom(word, start);
    }

    private ImapSection Section(int start, int level)
    {
        var name = Protocols.Octets.Text(Octets[start..At]).ToUpperInvariant();
        var bracket = At++;
        var section = Sequence((byte)']', level);
        if (At < _end) At++;
        else Faults.Add(("a section that is not closed", bracket));
        var origin = Origin();
        if (At < _end && !EndsWord(0)) Faults.Add(("something behind a section", At));
        return new(raw[start..At], start, name, section, origin);
    }

    private ulong? Origin()
    {
        if (At >= _end || Octets[At] != '<') return null;
        var length = Octets[At.._end].IndexOf((byte)'>');
        if (length < 0 || !Protocols.Octets.TryNumber(Octets[(At + 1)..(At + length)], out var origin)) return null;
        At += length + 1;
        return origin;
    }

    private bool EndsWord(byte close) => Octets[At] is (byte)' ' or (byte)'(' or (byte)')' or (byte)'"' || (close == ']' && Octets[At] == ']') || IsLiteral(At);

    private bool IsLiteral(int at)
    {
        while (_literal < literals.Length && literals[_literal].Marker < at) _literal++;
        return _literal < literals.Length && literals[_literal].Marker == at;
    }

    private static bool IsSectionName(ReadOnlySpan<byte> name) =>
        Protocols.Octets.Is(name, "BODY") || Protocols.Octets.Is(name, "BINARY") || Protocols.Octets.Is(name, "BINARY.SIZE") || Protocols.Octets.Is(name, "BODY.PEEK");
}
