using System.Text;
using ConformTest.Harness.Language;
using ConformTest.Harness.Matching;

namespace ConformTest.Harness.Tests.Matching;

public class HopMatcherTests
{
    private static MatchResult Match(string pattern, string line, ScopeOf scope, Modality modality = Modality.Required) =>
        HopMatcher.Match(Pattern.Of(pattern), modality, HopCommand.Of(Encoding.Latin1.GetBytes(line)), scope);

    private static ScopeOf Scope() => new(("sender", "A.b@c.test"), ("quoted", "\"a> b\"@c.test"));

    [Theory]
    [InlineData("EHLO {=any}", "ehlo mx.lab.test")]
    [InlineData("DATA", "data")]
    [InlineData("QUIT", "QUIT ")]
    [InlineData("{*}", "anything at all")]
    [InlineData("MAIL FROM:<{sender}>", "MAIL FROM:<A.b@c.test>")]
    [InlineData("MAIL FROM:<{sender}>", "mail from:<A.b@c.test> SIZE=10 BODY=8BITMIME")]
    [InlineData("MAIL FROM:<>", "MAIL FROM:<> SIZE=10")]
    [InlineData("MAIL FROM:<{sender}> BODY=8BITMIME", "MAIL FROM:<A.b@c.test> SIZE=10 body=8bitmime")]
    [InlineData("MAIL FROM:<{sender}> SMTPUTF8 RET=HDRS", "MAIL FROM:<A.b@c.test> RET=HDRS SMTPUTF8")]
    [InlineData("MAIL FROM:<{sender}> {lacks ENVID RET}", "MAIL FROM:<A.b@c.test> SIZE=10")]
    [InlineData("MAIL FROM:<{sender}> {has SIZE}", "MAIL FROM:<A.b@c.test> SIZE=10")]
    [InlineData("MAIL FROM:<{=any}> {has BODY=8BITMIME}", "MAIL FROM:<A.b@c.test> BODY=8BITMIME")]
    [InlineData("RCPT TO:<{quoted}> NOTIFY=NEVER", "RCPT TO:<\"a> b\"@c.test> NOTIFY=NEVER")]
    public void A_pattern_matches(string pattern, string line) => Match(pattern, line, Scope()).Matches.Should().BeTrue();

    [Theory]
    [InlineData("EHLO {=any}", "HELO mx.lab.test", "command HELO")]
    [InlineData("MAIL FROM:<{sender}>", "QUIT", "command QUIT")]
    [InlineData("MAIL FROM:<{sender}>", "MAIL FROM:<a.b@c.test>", "command MAIL, argument differs")]
    [InlineData("MAIL FROM:<{sender}>", "MAIL FROM: <A.b@c.test>", "command MAIL, argument differs")]
    [InlineData("MAIL FROM:<>", "MAIL FROM:<A.b@c.test>", "command MAIL, argument differs")]
    [InlineData("MAIL FROM:<{sender}> ENVID=QQ", "MAIL FROM:<A.b@c.test>", "command MAIL without ENVID")]
    [InlineData("MAIL FROM:<{sender}> ENVID=QQ", "MAIL FROM:<A.b@c.test> ENVID=QX", "command MAIL with another ENVID")]
    [InlineData("MAIL FROM:<{sender}> SMTPUTF8", "MAIL FROM:<A.b@c.test> SMTPUTF8=x", "command MAIL with a value of SMTPUTF8")]
    [InlineData("MAIL FROM:<{sender}> {lacks ENVID}", "MAIL FROM:<A.b@c.test> ENVID=x", "command MAIL with ENVID")]
    [InlineData("MAIL FROM:<{sender}> {has SIZE}", "MAIL FROM:<A.b@c.test>", "command MAIL without SIZE")]
    public void What_differs_is_told(string pattern, string line, string observation)
    {
        var result = Match(pattern, line, Scope());
        result.Matches.Should().BeFalse();
        result.Observation.Should().Be(observation);
        Match(pattern, line, Scope(), Modality.Not).Matches.Should().BeTrue();
    }

    [Fact]
    public void A_value_is_captured()
    {
        var scope = Scope();
        Match("MAIL FROM:<{from=any}> SIZE={size=number}", "MAIL FROM:<x@y> BODY=7BIT SIZE=42", scope).Matches.Should().BeTrue();
        scope.TryGet("size", out var size).Should().BeTrue();
        Encoding.ASCII.GetString(size.Span).Should().Be("42");
        scope.TryGet("from", out var from).Should().BeTrue();
        Encoding.ASCII.GetString(from.Span).Should().Be("x@y");
    }
}
