using System.Collections.Immutable;

namespace ConformTest.Reports.Terminal;

/// <summary>What a stretch of text means; a terminal shows it by colour, a file does not.</summary>
public enum Tone { Plain, Strong, Dim, Good, Bad, Doubtful }

/// <summary>A stretch of text, safe to print.</summary>
public readonly record struct Stretch
{
    public Stretch(string text, Tone tone = Tone.Plain) => (Text, Tone) = (Visible.Text(text), tone);

    public string Text { get; }

    public Tone Tone { get; }
}

/// <summary>One line for a terminal or a file.</summary>
public sealed record SummaryLine(params ImmutableArray<Stretch> Stretches)
{
    public static SummaryLine Empty { get; } = new();

    /// <inheritdoc/>
    public override string ToString() => string.Concat(Stretches.Select(stretch => stretch.Text)).TrimEnd();
}
