namespace ConformTest.Harness.Replay;

/// <summary>A name of the transcript and what stands for it: an account by its role or user name, else a text.</summary>
public sealed record ReplayBinding(string Name, string Value)
{
    /// <summary>Reads <c>bob=alice</c>; null when there is no name or no value.</summary>
    public static ReplayBinding? Parse(string text)
    {
        var sign = text.IndexOf('=', StringComparison.Ordinal);
        return sign > 0 && sign < text.Length - 1 ? new ReplayBinding(text[..sign], text[(sign + 1)..]) : null;
    }
}
