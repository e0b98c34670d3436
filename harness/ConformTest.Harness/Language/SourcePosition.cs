namespace ConformTest.Harness.Language;

/// <summary>A place in a script: file as the user named it, line and column counted from 1.</summary>
public readonly record struct SourcePosition(string File, int Line, int Column)
{
    public override string ToString() => $"{File}:{Line}:{Column}";
}
