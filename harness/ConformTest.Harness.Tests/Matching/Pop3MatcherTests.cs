using ConformTest.Harness.Language;
using ConformTest.Harness.Matching;
using ConformTest.Harness.Protocols.Pop3;
using ConformTest.Harness.Tests.Protocols;

namespace ConformTest.Harness.Tests.Matching;

public class Pop3MatcherTests
{
    private const string Capa = "+OK list\r\nTOP\r\nUIDL\r\nSASL PLAIN LOGIN\r\n.\r\n";

    private static Pop3Response Response(string wire)
    {
        var expect = wire.EndsWith("\r\n.\r\n", StringComparison.Ordinal) ? Pop3Expect.Multi : Pop3Expect.ContinuationAllowed;
        new Pop3ResponseReader().TryRead(WireText.Bytes(wire), expect, out var response, out _);
        return response!;
    }

    [Theory]
    [InlineData("+OK", "+OK\r\n")]
    [InlineData("+OK", "+OK ready <1.2@h>\r\n")]
    [InlineData("+OK message follows", "+OK 120 octets\r\n")]
    [InlineData("-ERR", "-ERR [IN-USE] busy\r\n")]
    [InlineData("-ERR [IN-USE]", "-ERR [in-use] busy\r\n")]
    [InlineData("-ERR [SYS]", "-ERR [SYS/TEMP] later\r\n")]
    [InlineData("+OK | -ERR", "-ERR\r\n")]
    [InlineData("-ERR [AUTH] | -ERR [SYS/TEMP]", "-ERR [SYS/TEMP] x\r\n")]
    [InlineData("+OK {=number} {=number}", "+OK 2 320\r\n")]
    [InlineData("+OK {=number} {=number} {*}", "+OK 2 320\r\n")]
    [InlineData("+OK{*}{=timestamp}", "+OK ready <1.2@h>\r\n")]
    [InlineData("-ERR [AUTH] {*}name", "-ERR [AUTH] no such name\r\n")]
    [InlineData("+", "+ \r\n")]
    [InlineData("+ {=base64}", "+ PDE4OTYu\r\n")]
    [InlineData("+OK", Capa)]
    [InlineData("+OK\nTOP\nUIDL\nSASL PLAIN LOGIN\n.", Capa)]
    [InlineData("+OK\n...\n{name}\ntop\n.", Capa)]
    [InlineData("+OK\nSASL {*}\n...\n.", Capa)]
    [InlineData("+OK\n{=lines}\n.", Capa)]
    [InlineData("+OK\n.", "+OK\r\n.\r\n")]
    [InlineData("+OK\n.dot", "+OK\r\n..dot\r\n.\r\n")]
    [InlineData("{*}", "huh\r\n")]
    public void A_pattern_matches(string pattern, string wire)
    {
        var scope = new ScopeOf(("name", "UIDL"));

        Pop3Matcher.Match(Pattern.Lines(pattern), Modality.Required, Response(wire), scope).Matches.Should().BeTrue();
        Pop3Matcher.Match(Pattern.Lines(pattern), Modality.Not, Response(wire), scope).Matches.Should().BeFalse();
    }

    [Theory]
    [InlineData("+OK", "-ERR [AUTH] no\r\n", "-ERR [AUTH]")]
    [InlineData("-ERR", "+OK\r\n", "+OK")]
    [InlineData("-ERR [IN-USE]", "-ERR busy\r\n", "-ERR")]
    [InlineData("-ERR [SYS/TEMP]", "-ERR [SYS] busy\r\n", "-ERR [SYS]")]
    [InlineData("+OK {=number} {=number}", "+OK two messages\r\n", "+OK, text differs")]
    [InlineData("+ {=base64}", "+ go\r\n", "+, text differs")]
    [InlineData("+OK", "huh\r\n", "unreadable response")]
    [InlineData("+OK\nTOP\n.", Capa, "+OK, 3 lines instead of 1")]
    [InlineData("+OK\nUIDL\nTOP\nSASL PLAIN LOGIN\n.", Capa, "+OK, line 1 differs")]
    [InlineData("+OK\n...\nTOP\nSTLS\n.", Capa, "+OK, no line for pattern 2")]
    [InlineData("+OK\n{=lines}\n.", "+OK\r\n", "+OK without body")]
    public void Another_response_does_not_match_and_is_described(string pattern, string wire, string observation)
    {
        var result = Pop3Matcher.Match(Pattern.Lines(pattern), Modality.Required, Response(wire), new ScopeOf());

        result.Should().Be(new MatchResult(false, observation, pattern.Replace("\n", " / ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_body_is_captured_octet_for_octet()
    {
        var scope = new ScopeOf();

        Pop3Matcher.Match(Pattern.Lines("+OK {n=number} {*}\n{m=lines}\n."), Modality.Required, Response("+OK 9 octets\r\na\r\n..b\n\r\n.\r\n"), scope);

        scope.Bound.Should().Equal(new Dictionary<string, string> { ["n"] = "9", ["m"] = "a\r\n.b\n\r\n" });
    }
}
