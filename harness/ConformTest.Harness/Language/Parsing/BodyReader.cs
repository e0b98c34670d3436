using System.Collections.Immutable;

namespace ConformTest.Harness.Language.Parsing;

/// <summary>Reads the body of a conversation: tells the kinds of lines apart.</summary>
internal sealed class BodyReader
{
    private readonly DiagnosticList _diagnostics;
    private readonly LevelScope _scope;
    private readonly Blocks _blocks;
    private readonly ExchangeReader _exchanges;
    private readonly ValueLines _values;

    public BodyReader(Connections connections, DiagnosticList diagnostics)
    {
        _diagnostics = diagnostics;
        _scope = new LevelScope(diagnostics);
        _exchanges = new ExchangeReader(connections, _scope, diagnostics);
        _blocks = new Blocks(_exchanges, _scope, diagnostics);
        _values = new ValueLines(_scope, diagnostics);
    }

    public void Read(ScriptLine line)
    {
        if (line.IsBlank)
            _scope.End();
        else if (line.IsComment)
            return;
        else if (ExchangeLine.Read(line) is { } exchange)
            ReadExchange(exchange);
        else
            ReadWord(line);
    }

    public ImmutableArray<Statement> Finish()
    {
        _scope.End();
        return _blocks.Finish();
    }

    private void ReadExchange(ExchangeLine exchange)
    {
        if (!_blocks.Accepts(exchange.Line, exchange.Mark))
            return;
        if (_exchanges.Read(exchange, _blocks.LastStatement) is { } statement)
            _blocks.Add(statement);
    }

    private void ReadWord(ScriptLine line)
    {
        var start = line.Indent;
        var end = start;
        while (end < line.Text.Length && char.IsAsciiLetter(line.Text[end]))
            end++;
        var word = line.Text[start..end];
        var rest = Piece.From(line, end).Trim();
        switch (word)
        {
            case "must" or "should" or "may": _scope.Begin(line, word, rest); break;
            case "that": Add(line, _values.That(line, rest)); break;
            case "let": Add(line, _values.Let(line, rest)); break;
            case "applies": Add(line, _values.AppliesIf(line, rest)); break;
            case "record": Add(line, _values.Record(line, rest)); break;
            case "repeat": _blocks.Repeat(line, rest); break;
            case "choose": _blocks.Choose(line, rest); break;
            case "when": _blocks.When(line, rest); break;
            case "otherwise": _blocks.Otherwise(line, rest); break;
            case "end": _blocks.End(line, rest); break;
            default: FailUnknown(line, start, word); break;
        }
    }

    private void Add(ScriptLine line, Statement? statement)
    {
        if (_blocks.Accepts(line, line.Indent) && statement is not null)
            _blocks.Add(statement);
    }

    private void FailUnknown(ScriptLine line, int start, string word)
    {
        var first = Items.Words(Piece.From(line, start))[0].Text;
        first = first.StartsWith(word, StringComparison.Ordinal) && word.Length > 0 ? word : first;
        var hint = word switch
        {
            "c" or "s" => "who speaks is written C: or S:",
            "shall" or "MUST" or "SHOULD" or "MAY" or "SHALL" => "levels are must, should and may",
            _ => Names.DidYouMean(word, Keywords.All) ?? "lines begin with C:, S:, C>, a level, a keyword or #",
        };
        _scope.Break();
        _diagnostics.Error(line, start, first.Length, $"'{first}' begins no line of a conversation", hint);
    }
}
