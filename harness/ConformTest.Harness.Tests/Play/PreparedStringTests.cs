using ConformTest.Harness.Play;
using ConformTest.Harness.Play.Functions;

namespace ConformTest.Harness.Tests.Play;

public class PreparedStringTests
{
    // RFC 4013 section 3; then spaces, normalization of Unicode 3.2, and two directions.
    [Theory]
    [InlineData("I\u00ADX", "IX")]
    [InlineData("user", "user")]
    [InlineData("USER", "USER")]
    [InlineData("\u00AA", "a")]
    [InlineData("\u2168", "IX")]
    [InlineData("a\u00A0b\u3000c", "a b c")]
    [InlineData("\uFB01\u00BD", "fi1\u20442")]
    [InlineData("\u1100\u1161\u11A8", "\uAC01")]
    [InlineData("\uAC01\u11A8", "\uAC01\u11A8")]
    [InlineData("\uFF76\uFF9E", "\u30AC")]
    [InlineData("a\u0315\u0300\u05AE", "\u00E0\u05AE\u0315")]
    [InlineData("\u0301a\u0307\u0323", "\u0301\u1EA1\u0307")]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("\u06271\u0628", "\u06271\u0628")]
    public void Strings_are_prepared(string text, string prepared)
    {
        PreparedString.Stored(text).Should().Be(prepared);
        PreparedString.Query(text).Should().Be(prepared);
    }

    // RFC 4013 section 3; then nothing, private use, and mixed directions.
    [Theory]
    [InlineData("\u0007")]
    [InlineData("\u06271")]
    [InlineData("\u00AD")]
    [InlineData("a\uE000")]
    [InlineData("\u0627a\u0628")]
    public void What_may_not_be_prepared_is_no_name_and_no_password(string text)
    {
        FluentActions.Invoking(() => PreparedString.Stored(text)).Should().Throw<NotApplicableException>();
        FluentActions.Invoking(() => PreparedString.Query(text)).Should().Throw<NotApplicableException>();
    }

    [Fact]
    public void What_Unicode_3_2_does_not_know_may_be_asked_for_and_not_be_kept()
    {
        PreparedString.Query("\u0242").Should().Be("\u0242");
        FluentActions.Invoking(() => PreparedString.Stored("\u0242")).Should().Throw<NotApplicableException>();
    }
}
