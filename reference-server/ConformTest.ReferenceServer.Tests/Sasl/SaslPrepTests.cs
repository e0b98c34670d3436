using ConformTest.ReferenceServer.Sasl;

namespace ConformTest.ReferenceServer.Tests.Sasl;

public sealed class SaslPrepTests
{
    // The first five: RFC 4013 section 3.
    [Theory]
    [InlineData("I\u00ADX", "IX")]
    [InlineData("user", "user")]
    [InlineData("USER", "USER")]
    [InlineData("\u00AA", "a")]
    [InlineData("\u2168", "IX")]
    [InlineData("a\u3000b", "a b")]
    [InlineData("Grüße", "Grüße")]
    [InlineData("Gru\u0308ße", "Grüße")]
    [InlineData("\u0627\u0628", "\u0627\u0628")]
    [InlineData("\u06271\u0628", "\u06271\u0628")]
    [InlineData("\u0242", "\u0242")]
    public void Names_are_prepared(string name, string prepared)
    {
        SaslPrep.TryPrepare(name, out var found).Should().BeTrue();
        found.Should().Be(prepared);
    }

    // The first two: RFC 4013 section 3.
    [Theory]
    [InlineData("\u0007")]
    [InlineData("\u06271")]
    [InlineData("")]
    [InlineData("\u00AD")]
    [InlineData("a\u0000b")]
    [InlineData("a\uE000")]
    [InlineData("a\u202Eb")]
    [InlineData("\u0627a\u0628")]
    [InlineData("1\u0627")]
    public void What_is_prohibited_or_shows_nothing_is_no_name(string name) => SaslPrep.TryPrepare(name, out _).Should().BeFalse();

    [Theory]
    [InlineData("secret", true)]
    [InlineData("\u00AA", true)]
    [InlineData("\u0242", false)]
    [InlineData("a\u0007", false)]
    public void What_is_kept_has_nothing_that_Unicode_3_2_does_not_know(string password, bool isPossible) =>
        SaslPrep.TryPrepareStored(password, out _).Should().Be(isPossible);
}
