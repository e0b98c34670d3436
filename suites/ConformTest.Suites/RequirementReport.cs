using ConformTest.Harness.Language;

namespace ConformTest.Suites;

/// <summary>Takes the errors of one requirement file, up to a limit.</summary>
internal sealed class RequirementReport(SuiteFile file, List<Diagnostic> diagnostics)
{
    private const int Limit = 50;

    private string[]? _lines;
    private int _count;

    public void Error(SourcePosition position, int length, string message, string? hint = null)
    {
        if (++_count > Limit)
            return;
        _lines ??= file.Text.Split('\n');
        var line = position.Line <= _lines.Length ? _lines[position.Line - 1].TrimEnd('\r') : "";
        diagnostics.Add(new Diagnostic(position, Math.Max(1, length), Severity.Error, message, hint, line));
    }
}
