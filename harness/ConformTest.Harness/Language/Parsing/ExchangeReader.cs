namespace ConformTest.Harness.Language.Parsing;

/// <summary>Reads what is said: who speaks decides whether it is sent or expected, and on a connection that the target makes it is the other way round.</summary>
internal sealed class ExchangeReader(Connections connections, LevelScope scope, DiagnosticList diagnostics)
{
    /// <summary>The statement; null when nothing is to be done or after an error.</summary>
    /// <param name="last">The statement before it in its block, or null.</param>
    public Statement? Read(ExchangeLine exchange, Statement? last)
    {
        var declaration = Connection(exchange);
        var isListening = declaration?.IsListening == true;
        var text = exchange.Line.Text.AsSpan(exchange.Content);
        if (!exchange.IsBytes && text.StartsWith("<"))
            return ReadStage(exchange, declaration, last);
        if (exchange.Speaker == Speaker.Both)
            return Fail(exchange, exchange.Content, "both sides say only <TLS> and <DEFLATE>");
        var isOurs = isListening ? exchange.Speaker == Speaker.Server : exchange.Speaker == Speaker.Client;
        if (isOurs)
            return ReadSent(exchange, declaration);
        return exchange.IsBytes
            ? Fail(exchange, exchange.Mark, "octets are sent, not expected", "S: expects an answer")
            : ReadExpected(exchange, declaration);
    }

    /// <summary>The connection that a line names; null after an error.</summary>
    public ConnectionDeclaration? Connection(ExchangeLine exchange)
    {
        if (connections.Find(exchange.Connection) is { } found)
            return found;
        if (exchange.Connection.Length == 0 && connections.Declarations.Length == 1)
            return connections.Declarations[0];
        if (!connections.AreKnown)
            return null;
        if (exchange.Connection.Length == 0)
            diagnostics.Error(exchange.Line, exchange.Mark, 1, "on which connection?", $"{connections.Declarations[0].Name} {exchange.Line.Text.Trim()}");
        else
            diagnostics.Error(exchange.Line, exchange.Line.Indent, exchange.Connection.Length, $"there is no connection '{exchange.Connection}'",
                Names.DidYouMean(exchange.Connection, connections.Names) ?? $"connections: {exchange.Connection} imap alice");
        return null;
    }

    /// <summary>The pattern of an <c>S:</c> line from where it begins.</summary>
    public Template ReadPattern(ScriptLine line, int start, ConnectionDeclaration? declaration)
    {
        if (declaration is not null && ProtocolWords.IsSmtp(declaration.Protocol))
            while (start < line.Text.Length && line.Text[start] is ' ' or '\t')
                start++;
        var length = line.Text.AsSpan(start).TrimEnd(" \t").Length;
        return new TemplateReader(Piece.From(line, start).Slice(0, length), diagnostics).Read();
    }

    private Statement ReadSent(ExchangeLine exchange, ConnectionDeclaration? declaration)
    {
        scope.End();
        var line = exchange.Line;
        var trimmed = line.Text.AsSpan().TrimEnd(" \t").Length;
        if (trimmed < line.Text.Length && trimmed > exchange.Content)
            diagnostics.Warn(line, trimmed, line.Text.Length - trimmed, "the blanks at the end of the line are sent", "write {SP} when they are meant");
        var template = new TemplateReader(Piece.From(line, exchange.Content), diagnostics).Read();
        var name = declaration?.Name ?? exchange.Connection;
        return exchange.IsBytes
            ? new SendBytes(name, template, line.At(exchange.Mark))
            : new SendLine(name, template, line.At(exchange.Mark));
    }

    private Expect? ReadExpected(ExchangeLine exchange, ConnectionDeclaration? declaration)
    {
        var check = scope.Use();
        var line = exchange.Line;
        var start = exchange.Content;
        var modality = Modality.Required;
        if (StartsWith(line, start, "not "))
            (modality, start) = (Modality.Not, start + 4);
        else if (StartsWith(line, start, "only "))
            (modality, start) = (Modality.Only, start + 5);
        var pattern = ReadPattern(line, start, declaration);
        if (modality != Modality.Required && pattern.Source.StartsWith('<'))
            diagnostics.Error(line, start, pattern.Source.Length, "a stage direction is not negated", "S: <silence 300ms> expects that nothing comes");
        else if (pattern.Source.Length == 0 && declaration is not null && !MayBeEmpty(declaration))
            diagnostics.Error(line, exchange.Mark, 2, "nothing is expected", "S: {*} expects any reply");
        return new Expect(declaration?.Name ?? exchange.Connection, modality, pattern, check, line.At(exchange.Mark));
    }

    /// <summary>Lines of a message can be empty: in a POP3 body, an IMAP literal, and in what a next hop is sent.</summary>
    private static bool MayBeEmpty(ConnectionDeclaration declaration) =>
        !ProtocolWords.IsSmtp(declaration.Protocol) || declaration.IsListening;

    private Stage? ReadStage(ExchangeLine exchange, ConnectionDeclaration? declaration, Statement? last)
    {
        var isListening = declaration?.IsListening == true;
        var speaker = exchange.Speaker switch
        {
            Speaker.Client when isListening => Speaker.Server,
            Speaker.Server when isListening => Speaker.Client,
            var same => same,
        };
        var check = speaker switch
        {
            Speaker.Server => scope.Use(),
            Speaker.Both => scope.UseIfFirst(),
            _ => null,
        };
        if (speaker == Speaker.Client)
            scope.End();
        var piece = Piece.From(exchange.Line, exchange.Content).Trim();
        var name = declaration?.Name ?? exchange.Connection;
        if (new StageReader(piece, speaker, diagnostics).Read() is not { } direction)
            return null;
        if (direction is TargetConnects && !isListening)
        {
            diagnostics.Error(exchange.Line, piece.Start, piece.Text.Length, "the server opens no connection here", "connections: hop smtp listening");
            return null;
        }

        // The RFCs print one handshake as two lines: it starts, it is negotiated.
        if (direction is NegotiateTls && last is Stage { Direction: NegotiateTls } before && before.Connection == name)
            return null;
        if (direction is OpenConnection && last is null && declaration?.State != EntryState.Later && piece.Text != "<open>")
            return null;
        return new Stage(name, direction, check, exchange.Line.At(exchange.Mark));
    }

    private static bool StartsWith(ScriptLine line, int start, string word) =>
        line.Text.AsSpan(start).StartsWith(word, StringComparison.Ordinal);

    private Expect? Fail(ExchangeLine exchange, int start, string message, string? hint = null)
    {
        scope.Break();
        diagnostics.Error(exchange.Line, Math.Min(start, exchange.Line.Text.Length), 1, message, hint);
        return null;
    }
}
