using ConformTest.Harness.Judging;
using ConformTest.Suites.Clauses;

namespace ConformTest.Suites.Tests.Clauses;

public sealed class RfcTextTests
{
    private static readonly RfcText Rfc = RfcText.Parse(SyntheticRfc.Text);

    [Fact]
    public void Sections_are_found_by_their_headings_and_not_by_the_table_of_contents() =>
        Rfc.Sections.Select(section => section.Number).Should().Equal("1", "2", "2.1", "2.2", "A.1", "D");

    [Theory]
    [InlineData("2", "The server MUST feed the cat when the sun rises.")]
    [InlineData("2", "A bowl holds \"§ 9\" grams.")]
    [InlineData("2", "feed the cat")]
    [InlineData("2", "grams.")]
    [InlineData("2.1", "Water SHOULD be fresh.")]
    [InlineData("2.2", "(none)")]
    [InlineData("A.1", "All breeds are equal.")]
    [InlineData("D", "Nobody asked the cat.")]
    public void Words_of_a_section_are_found_across_lines_and_pages(string section, string words) =>
        Rfc.Find(section)!.Holds(Print(words)).Should().BeTrue();

    [Theory]
    [InlineData("2", "Water SHOULD be fresh.")]
    [InlineData("1", "Feeding")]
    [InlineData("2", "The server must feed the cat when the sun rises.")]
    [InlineData("2", "feed  the cat sun")]
    [InlineData("2.2", "This is far longer than all that the section has to say.")]
    public void Words_of_another_section_or_of_none_are_not(string section, string words) =>
        Rfc.Find(section)!.Holds(Print(words)).Should().BeFalse();

    [Fact]
    public void Every_section_with_the_words_is_named() => Rfc.Where(Print("A cat sleeps.")).Should().Equal("1", "2.1");

    [Fact]
    public void Another_hash_of_as_many_words_is_not_found() =>
        Rfc.Where(Print("A cat sleeps.") with { Hash = "000000000000" }).Should().BeEmpty();

    [Fact]
    public void Line_ends_and_form_feeds_make_no_difference()
    {
        var other = RfcText.Parse(SyntheticRfc.Text.ReplaceLineEndings("\r\n").Replace("[Page 1]\r\n", "[Page 1]\r\n\f", StringComparison.Ordinal));
        other.Find("2")!.Holds(Print("The server MUST feed the cat when the sun rises.")).Should().BeTrue();
    }

    [Fact]
    public void Every_prefix_of_a_text_is_read_without_an_exception()
    {
        for (var length = 0; length <= SyntheticRfc.Text.Length; length++)
            RfcText.Parse(SyntheticRfc.Text[..length]).Where(Print("A cat sleeps.")).Count().Should().BeLessThan(3);
    }

    private static SentencePrint Print(string words) => SentencePrint.TryParse(SyntheticRfc.Print(words), out var print) ? print : throw new InvalidOperationException(words);
}
