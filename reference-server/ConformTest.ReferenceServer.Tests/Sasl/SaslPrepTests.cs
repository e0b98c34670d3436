using ConformTest.ReferenceServer.Sasl;

namespace ConformTest.ReferenceServer.Tests.Sasl;

public sealed class SaslPrepTests
{
    // RFC 4013 section 3, but for what needs normalization
    [Theory]
    [InlineData("I\u00ADX", "IX")]
    [InlineData("user", "user")]
    [InlineData("USER", "USER")]
    [InlineData("a\u3000b", "a b")]
    [InlineData("Grüße", "Grüße")]
    public void Names_are_prepared(string name, string prepared)
    {
        SaslPrep.TryPrepare(name, out var found).Should().BeTrue();
        found.Should().Be(prepared);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u0007")]
    [InlineData("\u00AD")]
    [InlineData("a\u0000b")]
    [InlineData("a\uE000")]
    [InlineData("a\u202Eb")]
    public void What_is_prohibited_or_shows_nothing_is_no_name(string name) => SaslPrep.TryPrepare(name, out _).Should().BeFalse();
}
