namespace ConformTest.Reports.Tests;

public sealed class VisibleTests
{
    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("Grüße, 世界 😀", "Grüße, 世界 😀")]
    [InlineData("\u001b[2J", "\\u{1b}[2J")]
    [InlineData("a\u202eb\u2066c", "a\\u{202e}b\\u{2066}c")]
    [InlineData("a\r\n\tb", "a\\u{d}\\u{a}\\u{9}b")]
    [InlineData("\u200b\ufeff\u2028\ufffe\u009b", "\\u{200b}\\u{feff}\\u{2028}\\u{fffe}\\u{9b}")]
    [InlineData("\U000e0041", "\\u{e0041}")]
    public void What_cannot_be_seen_is_spelt_out(string text, string visible) => Visible.Text(text).Should().Be(visible);

    [Fact]
    public void A_lone_surrogate_is_spelt_out() => Visible.Text("a\ud83d").Should().Be("a\\u{d83d}");

    [Fact]
    public void A_long_text_is_cut_and_its_length_told()
    {
        Visible.Clip(new string('x', 1000), 100).Should().Be(new string('x', 76) + "… (1000 characters)");
        Visible.Clip("short", 100).Should().Be("short");
        Visible.Clip(string.Concat(Enumerable.Repeat("😀", 100)), 101).Should().NotContain("\\u{").And.EndWith("(200 characters)");
        Visible.Clip(new string('\0', 100), 100).Length.Should().BeLessThanOrEqualTo(100);
    }
}
