namespace ConformTest.Harness.Language.Linting;

/// <summary>Takes what is wrong with one conversation and finds the line that it stands on.</summary>
internal sealed class LintReport(Conversation conversation, List<Diagnostic> diagnostics)
{
    public void Error(SourcePosition position, int length, string message, string? hint = null) =>
        Add(position, length, Severity.Error, message, hint);

    public void Warn(SourcePosition position, int length, string message, string? hint = null) =>
        Add(position, length, Severity.Warning, message, hint);

    /// <summary>The line of the script; empty when it is not kept.</summary>
    public string Line(SourcePosition position)
    {
        var index = position.Line - conversation.Position.Line;
        return index >= 0 && index < conversation.Source.Length ? conversation.Source[index] : "";
    }

    private void Add(SourcePosition position, int length, Severity severity, string message, string? hint) =>
        diagnostics.Add(new Diagnostic(position, Math.Max(1, length), severity, message, hint, Line(position)));
}
