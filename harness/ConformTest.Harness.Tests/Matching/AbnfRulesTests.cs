using ConformTest.Harness.Matching;
using ConformTest.Harness.Tests.Protocols;

namespace ConformTest.Harness.Tests.Matching;

public class AbnfRulesTests
{
    [Theory]
    [InlineData("nz-number", "1|4294967295", "0|01|4294967296||1a|-1")]
    [InlineData("number", "0|007|4294967295", "4294967296|| 1")]
    [InlineData("number64", "9223372036854775807", "9223372036854775808|99999999999999999999999")]
    [InlineData("uniqueid", "42", "0")]
    [InlineData("mod-sequence-value", "9223372036854775807", "0")]
    [InlineData("atom", "INBOX|$Forwarded|AUTH=PLAIN|a[b", "\\Seen|a]|a b|a*|a%|a\"b|a(b|a{b||\u00e9")]
    [InlineData("astring", "a]|\"a b\"|{3}\r\na b", "a b|{4}\r\nabc|\"a")]
    [InlineData("string", "\"\"|\"a\\\"b\"|\"\\\\\"|{0}\r\n", "a|\"a\\b\"|\"a\"b\"|\"\\\"")]
    [InlineData("nstring", "NIL|nil|\"NIL\"", "NULL")]
    [InlineData("quoted", "\"caf\u00c3\u00a9\"", "\"caf\u00e9\"|\"a\rb\"|\"|")]
    [InlineData("base64", "|TQ==|TWE=|TWFu", "TQ|TQ=|====|T*==|TQ==TQ==")]
    [InlineData("date-time", "\"17-Jul-1996 02:44:25 -0700\"|\" 7-jul-1996 02:44:25 +0000\"|\"30-Jun-2015 23:59:60 +0000\"", "17-Jul-1996 02:44:25 -0700|\"7-Jul-1996 02:44:25 -0700\"|\"31-Feb-1996 02:44:25 -0700\"|\"17-Jul-1996 02:44:25 GMT\"")]
    [InlineData("sequence-set", "1|2:4,9|1:*|*", "0|1,|1:2:3||a")]
    [InlineData("uid-set", "1,5:3", "*|1:*")]
    [InlineData("flag", "\\Seen|$Junk|foo", "\\*|\\|(\\Seen)")]
    [InlineData("flag-list", "()|(\\Seen foo)", "(\\Seen  foo)|\\Seen")]
    [InlineData("mailbox", "INBOX|\"a b\"", "a b")]
    [InlineData("Mailbox", "a.b@c.test|\"a b\"@c.test|a@[127.0.0.1]|jos\u00c3\u00a9@b.test", "INBOX|a@|@b|a..b@c|a b@c")]
    [InlineData("Domain", "mx|mx.lab.test|1.2|xn--a", "|-a|a-|a..b|a_b|[127.0.0.1]|a.")]
    [InlineData("address-literal", "[127.0.0.1]|[IPv6:::1]|[tag:abc]", "[127.0.0]|[IPv6:x]|127.0.0.1|[256.0.0.1]")]
    [InlineData("Quoted-string", "\"a\\\\\"|\"a\\\"b\"", "\"a\\\\\"b\"|\"a\\\"")]
    [InlineData("Reverse-path", "<>|<a@b>|<@x,@y:a@b>", "a@b|<a>")]
    [InlineData("size-value", "0|52428800", "|1M|123456789012345678901")]
    [InlineData("unique-id", "abc|0001.2~", "|a b|\u007f")]
    [InlineData("resp-code", "[IN-USE]|[SYS/TEMP]", "IN-USE|[]|[a]b|[SYS/]")]
    [InlineData("timestamp", "<1896.697170952@dbc.mtview.ca.us>", "<a>|<@b>|a@b|<a b@c>")]
    [InlineData("xtext", "a+2Bb|", "a=b|a+2b|a+2")]
    [InlineData("text", "a b \t|caf\u00c3\u00a9", "|a\rb|a\0")]
    [InlineData("any", "|x", "")]
    public void A_rule_takes_what_the_RFC_says(string rule, string fits, string doesNot)
    {
        AbnfRules.IsKnown(rule.ToUpperInvariant()).Should().BeTrue();
        foreach (var text in fits.Split('|'))
            AbnfRules.Fits(rule, WireText.Bytes(text)).Should().BeTrue(text);
        foreach (var text in rule == "any" ? [] : doesNot.Split('|'))
            AbnfRules.Fits(rule, WireText.Bytes(text)).Should().BeFalse(text);
    }

    [Theory]
    [InlineData("NZ-NUMBER", true)]
    [InlineData("domain", true)]
    [InlineData("unheard-of", false)]
    public void Rules_are_known_without_case(string rule, bool known)
    {
        AbnfRules.IsKnown(rule).Should().Be(known);
        AbnfRules.Names.Should().Contain(["Mailbox", "mailbox", "lines"]).And.NotContain("unheard-of");
        AbnfRules.Fits("unheard-of", "x"u8).Should().BeFalse();
    }
}
