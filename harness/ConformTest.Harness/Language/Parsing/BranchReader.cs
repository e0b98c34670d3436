namespace ConformTest.Harness.Language.Parsing;

/// <summary>What a branch is taken by: an answer, the close, or a handshake that succeeds.</summary>
/// <param name="Direction">Null when it is an answer.</param>
internal sealed record BranchHead(string Connection, Template Pattern, StageDirection? Direction);

/// <summary>Reads what stands behind <c>when</c>.</summary>
internal sealed class BranchReader(ExchangeReader exchanges, DiagnosticList diagnostics)
{
    public BranchHead Read(ScriptLine line, Piece rest)
    {
        var inner = new ScriptLine(line.File, line.Number, new string(' ', rest.Start) + rest.Text);
        if (ExchangeLine.Read(inner) is not { IsBytes: false } exchange)
            return Fail(line, line.Indent, line.Text.Length - line.Indent, "a branch expects an answer", "when S: 250");
        exchange = exchange with { Line = line };
        var declaration = exchanges.Connection(exchange);
        var name = declaration?.Name ?? exchange.Connection;
        var isListening = declaration?.IsListening == true;
        if (!isListening && line.Text.AsSpan(exchange.Content).StartsWith("<"))
            return ReadStage(exchange, name);
        if (exchange.Speaker == Speaker.Both)
            return Fail(line, line.Indent, line.Text.Length - line.Indent, "both sides say only <TLS> in a branch", "when C & S: <TLS>");
        var pattern = exchanges.ReadPattern(line, exchange.Content, declaration);
        if (exchange.Speaker == Speaker.Server == isListening || pattern.Source.StartsWith('<')
            || pattern.Source.StartsWith("not ", StringComparison.Ordinal) || pattern.Source.StartsWith("only ", StringComparison.Ordinal))
            diagnostics.Error(line, exchange.Content, pattern.Source.Length, "a branch is taken by an answer", "'otherwise' takes all that no branch expects");
        else if (pattern.Source.Length == 0)
            diagnostics.Error(line, exchange.Mark, 2, "nothing is expected", "when S: {*} expects any reply");
        return new BranchHead(name, pattern, null);
    }

    private BranchHead ReadStage(ExchangeLine exchange, string name)
    {
        var line = exchange.Line;
        var piece = Piece.From(line, exchange.Content).Trim();
        var direction = new StageReader(piece, exchange.Speaker, diagnostics).Read();
        var fits = (exchange.Speaker, direction) is (Speaker.Both, NegotiateTls) or (Speaker.Server, ServerClose) or (_, null);
        if (!fits)
            return Fail(line, exchange.Content, piece.Text.Length, "no branch is taken by this", "an answer, S: <close>, or C & S: <TLS>");
        return new BranchHead(name, new Template([], piece.Text, line.At(exchange.Content)), direction);
    }

    private BranchHead Fail(ScriptLine line, int start, int length, string message, string hint)
    {
        diagnostics.Error(line, start, length, message, hint);
        return new BranchHead("", new Template([], "", line.At(line.Indent)), null);
    }
}
