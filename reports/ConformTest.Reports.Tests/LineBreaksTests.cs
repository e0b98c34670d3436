using ConformTest.Reports.Terminal;

namespace ConformTest.Reports.Tests;

public sealed class LineBreaksTests
{
    [Theory]
    [InlineData("short enough", "", 20, "short enough")]
    [InlineData("    asked ", "RSET got one two three", 20, "    asked RSET got|          one two|          three")]
    [InlineData("  331 × ", "reply 502 where 250 was expected", 20, "  331 × reply 502|        where 250|        was expected")]
    [InlineData("  a requirement with", " a clause behind it", 20, "  a requirement with|    a clause behind|    it")]
    [InlineData("a-word-that-is-far-too-long-for-it", " b", 10, "a-word-that-is-far-too-long-for-it|  b")]
    public void What_is_too_long_hangs_under_its_text(string first, string second, int width, string lines) =>
        string.Join('|', LineBreaks.Fit(new(new(first, Tone.Dim), new(second)), width)).Should().Be(lines);

    [Fact]
    public void Tones_stay_with_their_words()
    {
        var lines = LineBreaks.Fit(new(new("  it is ", Tone.Dim), new("bad and long", Tone.Bad)), 16).ToList();
        lines.Should().HaveCount(2);
        lines[1].Stretches.Where(stretch => stretch.Text.Trim() != "").Should().OnlyContain(stretch => stretch.Tone == Tone.Bad);
    }
}
