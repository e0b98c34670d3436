namespace ConformTest.Harness.Language.Parsing;

/// <summary>Reads the heading: title, prose, headers and table rows.</summary>
internal sealed class HeadingReader
{
    private static readonly string[] Keys = ["needs", "given", "state", "connections", "kind", "slow", "waits"];

    private readonly ScriptLine _first;
    private readonly DiagnosticList _diagnostics;
    private readonly HeaderValues _values;
    private readonly TableReader _table;
    private readonly string _id;
    private readonly List<string> _why = [];
    private string? _title;

    public HeadingReader(ScriptLine first, DiagnosticList diagnostics)
    {
        (_first, _diagnostics) = (first, diagnostics);
        _values = new HeaderValues(diagnostics);
        _table = new TableReader(diagnostics);
        var id = Piece.From(first, 3).Trim();
        _id = id.Text;
        if (_id.Length == 0)
            diagnostics.Error(first, 0, 3, "the conversation has no id", "=== smtp.rset.forgets-recipients");
        else if (!Names.IsId(_id))
            diagnostics.Error(first, id.Start, _id.Length, $"'{_id}' is no id", "lower-case words with hyphens, joined by dots: smtp.rset.forgets-recipients");
    }

    public void Read(ScriptLine line)
    {
        if (line.Text[line.Indent] == '|')
            _table.Read(line);
        else if (ReadHeader(line))
            return;
        else if (_title is null)
            _title = line.Text.Trim();
        else
            _why.Add(line.Text.Trim());
    }

    public Heading Finish()
    {
        if (_title is null && _id.Length > 0)
            _diagnostics.Error(_first, 0, _first.Text.Length, "the conversation has no title", "the line below the id says what is checked");
        var connections = new ConnectionsBuilder(_first, _id, _values, _diagnostics).Build();
        return new Heading
        {
            Id = _id,
            Title = _title ?? "",
            Why = string.Join('\n', _why),
            Needs = NeedsHeader.Read(_values.Needs, connections, _diagnostics),
            Givens = [.. _values.Givens],
            Connections = connections,
            Kind = _values.Kind ?? DeviationKind.Breach,
            Slow = _values.Slow == true,
            Waits = _values.Waits,
            Table = _table.Finish(),
        };
    }

    private bool ReadHeader(ScriptLine line)
    {
        var text = line.Text;
        var colon = text.IndexOf(':');
        if (colon <= 0 || (colon + 1 < text.Length && text[colon + 1] is not (' ' or '\t')))
            return false;
        foreach (var c in text.AsSpan(0, colon))
            if (!char.IsAsciiLetter(c))
                return false;
        var key = text[..colon];
        if (Array.IndexOf(Keys, key) < 0)
        {
            // Prose may hold a colon; only what is nearly a header is taken for one.
            if (Names.Nearest(key, Keys) is not { } nearest)
                return false;
            _diagnostics.Error(line, 0, colon, $"there is no header '{key}'", $"did you mean '{nearest}'?");
            return true;
        }
        var value = Piece.From(line, colon + 1).Trim();
        if (value.Text.Length == 0)
            _diagnostics.Error(line, 0, colon + 1, $"'{key}:' has no value");
        else
            _values.Read(key, value);
        return true;
    }
}
