namespace ConformTest.Harness.Language;

/// <summary>A template cannot be read; the message is the rendered diagnostic.</summary>
public sealed class TemplateException(Diagnostic diagnostic) : Exception(diagnostic.Render())
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
