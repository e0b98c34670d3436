namespace ConformTest.Harness.Language.Parsing;

/// <summary>One line of a script, without its line end.</summary>
internal sealed record ScriptLine(string File, int Number, string Text)
{
    public SourcePosition At(int index) => new(File, Number, index + 1);

    public int Indent => Text.Length - Text.AsSpan().TrimStart(" \t").Length;

    public bool IsBlank => Indent == Text.Length;

    public bool IsComment => !IsBlank && Text[Indent] == '#';

    public bool BeginsConversation => Text.StartsWith("===", StringComparison.Ordinal);
}
