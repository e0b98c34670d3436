using ConformTest.Harness.Language;
using ConformTest.Harness.Matching;
using ConformTest.Harness.Protocols.Smtp;
using ConformTest.Harness.Tests.Protocols;

namespace ConformTest.Harness.Tests.Matching;

public class SmtpMatcherTests
{
    private const string Ehlo = "250-mx.lab.test greets\r\n250-SIZE 52428800\r\n250-AUTH PLAIN LOGIN\r\n250-help\r\n250 8BITMIME\r\n";

    private static SmtpReply Reply(string wire)
    {
        new SmtpReplyReader().TryRead(WireText.Bytes(wire), out var reply, out _);
        return reply!;
    }

    [Theory]
    [InlineData("250 one\r\n", "one\r\n")]
    [InlineData("250-one\r\n250-\r\n250 <two@b.test>\r\n", "one\r\n\r\n<two@b.test>\r\n")]
    public void The_text_of_all_lines_is_captured(string wire, string text)
    {
        var scope = new ScopeOf();

        SmtpMatcher.Match(Pattern.Of("250 {all=lines}"), Modality.Required, Reply(wire), scope).Matches.Should().BeTrue();
        scope.Bound["all"].Should().Be(text);
    }

    [Theory]
    [InlineData("250", "250 OK\r\n")]
    [InlineData("250", "250\r\n")]
    [InlineData("250", Ehlo)]
    [InlineData("503 | 554", "554 no\r\n")]
    [InlineData("503|554", "503 no\r\n")]
    [InlineData("5yz", "571 no\r\n")]
    [InlineData("4yz | 5yz", "451 no\r\n")]
    [InlineData("250 2.1.5", "250 2.1.5 fine\r\n")]
    [InlineData("5yz 5.y.z", "550 5.7.123 no\r\n")]
    [InlineData("550 5.7.y", "550 5.7.1\r\n")]
    [InlineData("250 2.1.5 | 252", "252 perhaps\r\n")]
    [InlineData("250 2.1.5 | 252", "250 2.1.5\r\n")]
    [InlineData("250 OK, go on", "250 sure\r\n")]
    [InlineData("354 Start | end", "354 go\r\n")]
    [InlineData("{*}", "421 bye\r\n")]
    [InlineData("{*}", "nonsense\r\n")]
    [InlineData("220 {=Domain} {*}", "220 mx.lab.test ESMTP Postfix (Debian/GNU)\r\n")]
    [InlineData("220 {=Domain} {*}", "220 mx.lab.test\r\n")]
    [InlineData("250 2.1.0 <{sender}> ok", "250 2.1.0 <a@b.test> ok\r\n")]
    [InlineData("{~want}", "503 no\r\n")]
    [InlineData("250 {offers SIZE}", Ehlo)]
    [InlineData("250 {offers HELP 8bitmime}{lacks STARTTLS}", Ehlo)]
    [InlineData("250 {offers AUTH=LOGIN}", Ehlo)]
    [InlineData("{offers SIZE}", Ehlo)]
    [InlineData("{=Reply-code}", "250 OK\r\n")]
    public void A_pattern_matches(string pattern, string wire)
    {
        var scope = new ScopeOf(("sender", "a@b.test")) { Cells = { ["want"] = "503 | 554" } };

        SmtpMatcher.Match(Pattern.Of(pattern), Modality.Required, Reply(wire), scope).Matches.Should().BeTrue();
        SmtpMatcher.Match(Pattern.Of(pattern), Modality.Not, Reply(wire), scope).Matches.Should().BeFalse();
    }

    [Theory]
    [InlineData("250", "251 OK\r\n", "reply 251")]
    [InlineData("503 | 554", "550 5.1.1 no\r\n", "reply 550 5.1.1")]
    [InlineData("5yz", "450 no\r\n", "reply 450")]
    [InlineData("250 2.1.5", "250 fine\r\n", "reply 250")]
    [InlineData("250 2.1.5", "250 2.1.0 fine\r\n", "reply 250 2.1.0")]
    [InlineData("250", "what\r\n", "unreadable reply")]
    [InlineData("5yz", "what\r\n", "unreadable reply")]
    [InlineData("220 {=Domain} {*}", "220 - welcome -\r\n", "reply 220, text differs")]
    [InlineData("250 2.1.0 <{sender}> ok", "250 2.1.0 <c@b.test> ok\r\n", "reply 250 2.1.0, text differs")]
    [InlineData("250 {offers STARTTLS}", Ehlo, "reply 250 without STARTTLS")]
    [InlineData("250 {lacks size}", Ehlo, "reply 250 with size")]
    [InlineData("250 {offers AUTH=CRAM-MD5}", Ehlo, "reply 250 without AUTH=CRAM-MD5")]
    public void Another_reply_does_not_match_and_is_described(string pattern, string wire, string observation)
    {
        var scope = new ScopeOf(("sender", "a@b.test"));

        var result = SmtpMatcher.Match(Pattern.Of(pattern), Modality.Required, Reply(wire), scope);

        result.Should().Be(new MatchResult(false, observation, pattern));
        SmtpMatcher.Match(Pattern.Of(pattern), Modality.Not, Reply(wire), scope).Matches.Should().BeTrue();
    }

    [Fact]
    public void Captures_bind_when_all_of_the_pattern_matches()
    {
        var scope = new ScopeOf();
        SmtpMatcher.Match(Pattern.Of("220 {host=Domain} {rest=any} {again=Domain}"), Modality.Required, Reply("220 a.test is not b!\r\n"), scope);
        scope.Bound.Should().BeEmpty();

        SmtpMatcher.Match(Pattern.Of("220 {host=Domain} {rest=any} {host}"), Modality.Required, Reply("220 a.test is still a.test\r\n"), scope);
        scope.Bound.Should().Equal(new Dictionary<string, string> { ["host"] = "a.test", ["rest"] = "is still" });
    }

    [Fact]
    public void Lines_of_an_EHLO_answer_name_keywords_in_any_order()
    {
        var scope = new ScopeOf();
        var lines = Pattern.Lines("250-mx.example\n250-8BITMIME\n250-SIZE {n=size-value}\n250 HELP");

        SmtpMatcher.Match(lines, Modality.Required, Reply(Ehlo), scope).Matches.Should().BeTrue();
        scope.Bound["n"].Should().Be("52428800");

        SmtpMatcher.Match(Pattern.Lines("250-mx\n250 DSN"), Modality.Required, Reply(Ehlo), scope).Observation.Should().Be("reply 250 without DSN");
        SmtpMatcher.Match(Pattern.Lines("250-mx\n250 AUTH {one=ehlo-param}"), Modality.Required, Reply(Ehlo), scope)
            .Observation.Should().Be("reply 250 with other parameters of AUTH");
    }

    [Fact]
    public void Lines_of_other_answers_are_compared_one_by_one_where_they_have_braces()
    {
        var reply = Reply("250-Jon <jon@isi.test>\r\n250 Fred <fred@isi.test>\r\n");
        var scope = new ScopeOf();

        SmtpMatcher.Match(Pattern.Lines("250-Jon Postel\n250 {*}<{who=Mailbox}>"), Modality.Required, reply, scope, SmtpReplyTo.Command).Matches.Should().BeTrue();
        scope.Bound["who"].Should().Be("fred@isi.test");
        SmtpMatcher.Match(Pattern.Lines("250-Jon\n250-a {*}\n250 b {*}"), Modality.Required, reply, scope, SmtpReplyTo.Command)
            .Observation.Should().Be("reply 250, line 2 differs");
    }

    [Fact]
    public void A_hostile_text_cannot_make_matching_endless()
    {
        var reply = Reply($"220 {new string(' ', 60_000)}\r\n");
        var pattern = Pattern.Of("220 {*} {a=any} {*} {b=any} {*} {c=any} {*}!");

        SmtpMatcher.Match(pattern, Modality.Required, reply, new ScopeOf()).Matches.Should().BeFalse();
    }
}
