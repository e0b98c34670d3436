using System.Collections.Immutable;
using System.Text;

namespace ConformTest.Harness.Language.Parsing;

/// <summary>Reads one brace at the top level of a template, with all that is in it.</summary>
internal sealed class BraceReader(Piece piece, int start, DiagnosticList diagnostics)
{
    private const int Deepest = 32;

    private readonly string _text = piece.Text;
    private int _depth;

    /// <summary>Behind the closing brace.</summary>
    public int End { get; private set; } = start;

    /// <summary>The part; null after an error, which has been reported.</summary>
    public TemplatePart? Read()
    {
        var literal = ReadTypedLiteral();
        return literal ?? ReadBrace();
    }

    private char Current => End < _text.Length ? _text[End] : '\0';

    private TypedLiteralPart? ReadTypedLiteral()
    {
        var i = End + 1;
        while (i < _text.Length && char.IsAsciiDigit(_text[i]))
            i++;
        var digits = _text.AsSpan(End + 1, i - End - 1);
        var plus = i < _text.Length && _text[i] == '+';
        if (plus)
            i++;
        if (i >= _text.Length || _text[i] != '}' || !long.TryParse(digits, out var octets))
            return null;
        var part = new TypedLiteralPart(octets, plus ? LiteralForm.NonSynchronizing : LiteralForm.Synchronizing, Column(End));
        End = i + 1;
        return part;
    }

    private TemplatePart? ReadBrace()
    {
        var open = End;
        if (_depth == Deepest)
            return Fail(open, 1, $"braces stand more than {Deepest} deep");
        _depth++;
        End++;
        SkipBlanks();
        var part = Current switch
        {
            '}' => Fail(open, 2, "nothing stands in the braces", "braces themselves are written {\"{}\"}"),
            '*' => Single(new AnythingPart(Column(open))),
            '~' => ReadNamed(open, name => new SplicePart(name, Column(open))),
            '=' => ReadNamed(open, rule => new CapturePart(null, rule, Column(open))),
            _ => ReadValue(open),
        };
        if (part is null)
            return null;
        SkipBlanks();
        if (Current != '}')
            return End >= _text.Length
                ? Fail(open, 1, "the brace is not closed", "a brace itself is written {\"{\"}")
                : Fail(End, 1, $"'{Current}' has no meaning here");
        End++;
        _depth--;
        return part;
    }

    private TemplatePart Single(TemplatePart part)
    {
        End++;
        return part;
    }

    private TemplatePart? ReadNamed(int open, Func<string, TemplatePart> make)
    {
        End++;
        var name = ReadName();
        return name.Length == 0 ? Fail(open, End - open, "a name is missing") : make(name);
    }

    /// <summary>A value, a call, arithmetic, or a capture.</summary>
    private TemplatePart? ReadValue(int open)
    {
        var nameStart = End;
        if (char.IsAsciiLetter(Current))
        {
            var name = ReadName();
            if (Current == '=')
            {
                if (!Names.IsName(name))
                    return Fail(nameStart, name.Length, $"'{name}' is no name for a capture", "a letter, then letters, digits and hyphens");
                return ReadNamed(open, rule => new CapturePart(name, rule, Column(open)));
            }
            if (Current == '+' && End + 1 < _text.Length && _text[End + 1] is ' ' or '}' && name == "literal")
            {
                End++;
                name = "literal+";
            }
            SkipBlanks();
            if (Current is not ('}' or '+' or '*' or '\0') && !IsMinus())
                return ReadCall(name, open);
            End = nameStart;
        }
        return ReadSum(open);
    }

    private CallPart? ReadCall(string function, int open)
    {
        var arguments = ImmutableArray.CreateBuilder<TemplatePart>();
        for (SkipBlanks(); Current is not ('}' or '\0'); SkipBlanks())
        {
            var isWord = WordArguments.Takes(function, arguments.Count) && Current is not ('{' or '"');
            if ((isWord ? ReadWord() : ReadOperand()) is not { } argument)
                return null;
            arguments.Add(argument);
        }
        return new CallPart(function, arguments.DrainToImmutable(), Column(open));
    }

    private TextPart ReadWord()
    {
        var from = End;
        while (Current is not (' ' or '\t' or '}' or '{' or '"' or '\0'))
            End++;
        return new TextPart(_text[from..End], Column(from));
    }

    private TemplatePart? ReadSum(int open)
    {
        if (ReadProduct(open) is not { } left)
            return null;
        for (SkipBlanks(); Current == '+' || IsMinus(); SkipBlanks())
        {
            var sign = Current;
            End++;
            SkipBlanks();
            if (ReadProduct(open) is not { } right)
                return null;
            left = new ArithmeticPart(left, sign, right, Column(open));
        }
        return left is ReferencePart or QuotePart or OctetsPart ? left with { Column = Column(open) } : left;
    }

    private TemplatePart? ReadProduct(int open)
    {
        if (ReadOperand() is not { } left)
            return null;
        for (SkipBlanks(); Current == '*'; SkipBlanks())
        {
            End++;
            SkipBlanks();
            if (ReadOperand() is not { } right)
                return null;
            left = new ArithmeticPart(left, '*', right, Column(open));
        }
        return left;
    }

    private TemplatePart? ReadOperand()
    {
        var from = End;
        if (Current == '{')
            return ReadBrace();
        if (Current == '"')
            return ReadQuote();
        if (char.IsAsciiDigit(Current))
        {
            while (char.IsAsciiDigit(Current))
                End++;
            return End - from > 18 ? Fail(from, End - from, "the number is too large") : new TextPart(_text[from..End], Column(from));
        }
        if (char.IsAsciiLetter(Current))
        {
            var name = ReadName();
            return OctetNames.Find(name) is { } octets ? new OctetsPart(octets, Column(from)) : new ReferencePart(name, Column(from));
        }
        return End >= _text.Length
            ? Fail(from - 1, 1, "the brace is not closed", "a brace itself is written {\"{\"}")
            : Fail(from, 1, $"'{Current}' has no meaning here", "braces hold a name, a function, {name=rule}, {*} or {\"text\"}");
    }

    private QuotePart? ReadQuote()
    {
        var from = End;
        var value = new StringBuilder();
        for (End++; End < _text.Length; End++)
        {
            if (Current == '"')
            {
                End++;
                return new QuotePart(value.ToString(), Column(from));
            }
            if (Current == '\\' && End + 1 < _text.Length && _text[End + 1] is '"' or '\\')
                End++;
            value.Append(Current);
        }
        Fail(from, 1, "the string is not closed");
        return null;
    }

    private string ReadName()
    {
        var from = End;
        while (End < _text.Length && Names.IsNameCharacter(Current))
            End++;
        return _text[from..End];
    }

    /// <summary>A hyphen is part of names, so a minus stands alone.</summary>
    private bool IsMinus() => Current == '-' && End + 1 < _text.Length && _text[End + 1] is ' ' or '\t';

    private void SkipBlanks()
    {
        while (Current is ' ' or '\t')
            End++;
    }

    private int Column(int offset) => piece.Index(offset) + 1;

    private TemplatePart? Fail(int offset, int length, string message, string? hint = null)
    {
        diagnostics.Error(piece.Line, piece.Index(offset), length, message, hint);
        return null;
    }
}
