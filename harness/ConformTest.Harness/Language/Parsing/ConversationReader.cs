namespace ConformTest.Harness.Language.Parsing;

/// <summary>Reads one conversation, line by line.</summary>
internal sealed class ConversationReader(ScriptLine first, DiagnosticList diagnostics)
{
    private readonly int _errorsBefore = diagnostics.Errors;
    private readonly HeadingReader _heading = new(first, diagnostics);
    private readonly List<string> _source = [first.Text];
    private int _end = 1;
    private Heading? _completed;
    private BodyReader? _body;

    public void Read(ScriptLine line)
    {
        _source.Add(line.Text);
        if (!line.IsBlank)
            _end = _source.Count;
        if (_body is not null)
        {
            _body.Read(line);
        }
        else if (line.IsBlank)
        {
            BeginBody();
        }
        else if (!line.IsComment && ExchangeLine.Read(line) is { } exchange)
        {
            diagnostics.Error(line, exchange.Mark, 1, "a blank line must stand between heading and body", null);
            BeginBody();
            _body!.Read(line);
        }
        else if (!line.IsComment)
        {
            _heading.Read(line);
        }
    }

    /// <summary>The conversation, or null when something in it is wrong.</summary>
    public Conversation? Finish()
    {
        if (_body is null)
            BeginBody();
        var statements = _body!.Finish();
        if (diagnostics.Errors > _errorsBefore)
            return null;
        return new Conversation
        {
            Id = _completed!.Id,
            Title = _completed.Title,
            Why = _completed.Why,
            Needs = _completed.Needs,
            Givens = _completed.Givens,
            Connections = _completed.Connections.Declarations,
            Kind = _completed.Kind,
            Slow = _completed.Slow,
            Waits = _completed.Waits,
            Table = _completed.Table,
            Body = statements,
            Source = [.. _source[.._end]],
            Position = first.At(0),
        };
    }

    private void BeginBody()
    {
        _completed = _heading.Finish();
        _body = new BodyReader(_completed.Connections, diagnostics);
    }
}
