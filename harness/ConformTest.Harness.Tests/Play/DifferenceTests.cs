using System.Text;
using ConformTest.Harness.Language;
using ConformTest.Harness.Play;

namespace ConformTest.Harness.Tests.Play;

public sealed class DifferenceTests
{
    private static readonly string Long = string.Concat(Enumerable.Range(0, 100).Select(i => $"line {i:00}\r\n"));

    [Fact]
    public void Short_values_are_shown_whole() =>
        Between("a\r\n", Comparison.Equal, "b").Should().Be(@"a\r\n against b");

    [Fact]
    public void Long_values_are_shown_where_they_part() =>
        Between(Long, Comparison.Equal, Long.Replace("line 50", "line  50")).Should()
            .StartWith(@"[...] \nline 48\r\nline 49\r\nline 50\r\nline 51\r\n").And.Contain(@" against [...] \nline 48").And.Contain(@"line  50\r\nline 51")
            .And.EndWith("; the first difference is octet 456 of 900 and 901");

    [Fact]
    public void A_value_that_ends_too_soon_shows_its_end() =>
        Between(Long[..450], Comparison.Equal, Long).Should().Contain(@"line 49\r\n (end) against ").And.EndWith("octet 451 of 450 and 900");

    [Fact]
    public void Other_comparisons_show_how_the_values_begin() =>
        Between(Long, Comparison.Contains, "x").Should().StartWith(@"line 00\r\n").And.EndWith("[...] (900 octets) against x");

    private static string Between(string left, Comparison comparison, string right) =>
        Difference.Between(Encoding.Latin1.GetBytes(left), comparison, Encoding.Latin1.GetBytes(right));
}
