using System.Collections.Immutable;
using ConformTest.Harness.Protocols;

namespace ConformTest.Harness.Matching;

/// <summary>
/// Reads the nodes of a pattern. Only the script's own text has structure; what a value holds never opens a list or ends a word.
/// A pattern that is not balanced is read as if it were.
/// </summary>
internal sealed class ImapPatternReader
{
    private readonly List<(byte Octet, Piece? Piece)> _cells = [];
    private int _at;

    public ImapPatternReader(ImmutableArray<Piece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (piece is not LiteralPiece literal) _cells.Add((0, piece));
            else foreach (var octet in literal.Octets.Span) _cells.Add((octet, null));
        }
    }

    public bool AtEnd => _at >= _cells.Count;

    /// <summary>Whether the script's text goes on with this character.</summary>
    public bool Sees(char character) => !AtEnd && _cells[_at].Piece is null && _cells[_at].Octet == character;

    public bool Takes(char character)
    {
        if (!Sees(character)) return false;
        _at++;
        return true;
    }

    public void SkipSpaces()
    {
        while (Takes(' '))
        {
        }
    }

    /// <summary>The pieces up to the next space or parenthesis.</summary>
    public ImmutableArray<Piece> Word() => Until(" ()");

    /// <summary>All pieces that are left.</summary>
    public ImmutableArray<Piece> Rest() => Until("");

    /// <summary>The nodes up to the closing character, which is taken; all for <c>'\0'</c>.</summary>
    public ImmutableArray<ImapNode> Nodes(char close)
    {
        var nodes = ImmutableArray.CreateBuilder<ImapNode>();
        while (true)
        {
            SkipSpaces();
            if (AtEnd || (close != '\0' && Takes(close))) return nodes.ToImmutable();
            if (!Takes(')')) nodes.Add(Node(close));
        }
    }

    private ImapNode Node(char close)
    {
        if (Takes('(')) return new ListNode(Nodes(')'));
        if (Takes('"')) return Quoted();
        if (_cells[_at].Piece is PresencePiece presence)
        {
            _at++;
            return new PresenceNode(presence);
        }
        var word = Until(close == ']' ? " ()\"]" : " ()\"[");
        if (Sees('[')) return IsSectionName(word) ? Section(word) : new WordNode([.. word, .. Until(" ()\"")]);
        if (word.IsEmpty) _at++;
        return word is [AnyPiece or CountedPiece] ? new AnyNode() : new WordNode(word);
    }

    private SectionNode Section(ImmutableArray<Piece> name)
    {
        Takes('[');
        var section = Nodes(']');
        if (!Takes('<')) return new(name, section, null);
        var origin = Until(">");
        Takes('>');
        return new(name, section, origin);
    }

    private QuotedNode Quoted()
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        while (!AtEnd && !Takes('"'))
        {
            Takes('\\');
            if (!AtEnd) pieces.Add(Next());
        }
        return new(Join(pieces));
    }

    private ImmutableArray<Piece> Until(string ends)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        while (!AtEnd && _cells[_at].Piece is not PresencePiece && !(_cells[_at].Piece is null && ends.Contains((char)_cells[_at].Octet, StringComparison.Ordinal)))
            pieces.Add(Next());
        return Join(pieces);
    }

    private Piece Next()
    {
        var (octet, piece) = _cells[_at++];
        return piece ?? new LiteralPiece(new[] { octet });
    }

    private static ImmutableArray<Piece> Join(ImmutableArray<Piece>.Builder pieces)
    {
        var joined = ImmutableArray.CreateBuilder<Piece>();
        var run = new List<byte>();
        foreach (var piece in pieces)
        {
            if (piece is LiteralPiece literal)
            {
                run.Add(literal.Octets.Span[0]);
                continue;
            }
            Flush();
            joined.Add(piece);
        }
        Flush();
        return joined.ToImmutable();

        void Flush()
        {
            if (run.Count > 0) joined.Add(new LiteralPiece(run.ToArray()));
            run.Clear();
        }
    }

    private static bool IsSectionName(ImmutableArray<Piece> word) =>
        word is [LiteralPiece literal] && Octets.Text(literal.Octets.Span).ToUpperInvariant() is "BODY" or "BINARY" or "BINARY.SIZE" or "BODY.PEEK";
}
