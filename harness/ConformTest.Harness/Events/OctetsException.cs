namespace ConformTest.Harness.Events;

/// <summary>A text is not an octet string in the spelling of <see cref="Octets"/>.</summary>
public sealed class OctetsException(string text, int offset, string hint)
    : FormatException($"no octet string at character {offset + 1}: {hint}")
{
    /// <summary>The text as given.</summary>
    public string Text { get; } = text;

    /// <summary>Where it goes wrong, from 0.</summary>
    public int Offset { get; } = offset;
}
