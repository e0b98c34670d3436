using ConformTest.Harness.Play;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Tests.Play;

public sealed class FilledExpectationTests
{
    [Theory]
    [InlineData("250 {name}", "250 value")]
    [InlineData("250 {name=text} {has name}", "250 {name=text} {has name}")]
    [InlineData("{unknown} OK", "{unknown} OK")]
    [InlineData("{tag} OK", "t001 OK")]
    [InlineData("{long}", "{long}")]
    [InlineData("{odd}", @"a\r\x1b")]
    [InlineData("{alice.password}", "{alice.password}")]
    public void Names_have_their_values_where_these_are_short_and_no_secrets(string expected, string shown)
    {
        var scope = new CaseScope("m", Framing.Plain, new Scene());
        scope.Bind("name", "value");
        scope.Bind("long", new string('x', 200));
        scope.Bind("odd", "a\r\u001b");
        scope.Bind("alice.password", "secret");
        scope.NewTag("tag");

        scope.Fill(expected).Should().Be(shown);
        scope.UsesSecrets.Should().BeFalse();
    }
}
