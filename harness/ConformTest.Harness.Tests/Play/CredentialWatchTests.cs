using System.Text;
using ConformTest.Harness.Judging;
using ConformTest.Harness.Language;
using ConformTest.Harness.Play;
using ConformTest.Harness.Targets;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Tests.Play;

public sealed class CredentialWatchTests
{
    private const string Delayed = "no answer to credentials within 0.3 s: the server may delay whoever failed to log in (limits.login waits for longer)";

    private static readonly TimeLimits Limits = new() { Reply = TimeSpan.FromSeconds(1), Login = TimeSpan.FromSeconds(9) };

    [Theory]
    [InlineData(MailProtocol.Pop3, "PASS secret\r\n", true)]
    [InlineData(MailProtocol.Pop3, "apop alice 0123\r\n", true)]
    [InlineData(MailProtocol.Pop3, "AUTH PLAIN\r\n", true)]
    [InlineData(MailProtocol.Pop3, "USER alice\r\nPASS secret\r\nSTAT\r\n", true)]
    [InlineData(MailProtocol.Pop3, "USER pass\r\n", false)]
    [InlineData(MailProtocol.Imap, "t001 LOGIN alice secret\r\n", true)]
    [InlineData(MailProtocol.Imap, "t001 login {5}\r\n", true)]
    [InlineData(MailProtocol.Imap, "t001 AUTHENTICATE PLAIN\r\n", true)]
    [InlineData(MailProtocol.Imap, "LOGIN\r\n", false)]
    [InlineData(MailProtocol.Imap, "t001 CREATE login\r\n", false)]
    [InlineData(MailProtocol.Smtp, "auth plain =\r\n", true)]
    [InlineData(MailProtocol.Submission, "AUTH LOGIN\r\n", true)]
    [InlineData(MailProtocol.Smtp, "MAIL FROM:<> AUTH=<>\r\n", false)]
    [InlineData(MailProtocol.Smtp, "\r\n", false)]
    public void Only_commands_that_present_credentials_have_the_patience_of_a_login(MailProtocol protocol, string sent, bool patient)
    {
        var watch = new CredentialWatch(protocol);
        watch.Sent(Encoding.ASCII.GetBytes(sent));
        watch.Patience(Limits).Should().Be(patient ? Limits.Login : Limits.Reply);
    }

    [Fact]
    public void The_lines_of_an_exchange_belong_to_it_until_its_last_reply_and_what_is_sent_behind_that_does_not()
    {
        var watch = new CredentialWatch(MailProtocol.Smtp);
        watch.Sent("AUTH LOGIN\r\n"u8);
        watch.Answered(asksForMore: true);
        watch.Sent("YWxpY2U=\r\n"u8);
        watch.IsLoggingIn.Should().BeTrue();
        watch.Answered(asksForMore: false);
        watch.Sent("NOOP\r\n"u8);
        watch.IsLoggingIn.Should().BeFalse();
    }

    [Fact]
    public void In_a_pipeline_the_replies_up_to_the_login_have_its_patience_and_those_behind_it_have_not()
    {
        var watch = new CredentialWatch(MailProtocol.Pop3);
        watch.Sent("USER alice\r\n"u8);
        watch.Sent("PASS wrong\r\nSTAT\r\n"u8);
        watch.IsLoggingIn.Should().BeTrue();
        watch.Answered(asksForMore: false);
        FluentActions.Invoking(() => watch.ThrowIfDelayed(ReadEnd.TimedOut, Limits)).Should().Throw<CaseStoppedException>();
        watch.Answered(asksForMore: false);
        watch.IsLoggingIn.Should().BeFalse();
        watch.ThrowIfDelayed(ReadEnd.TimedOut, Limits);
    }

    [Theory]
    [InlineData(MailProtocol.Imap, "t001 AUTHENTICATE PLAIN\r\n")]
    [InlineData(MailProtocol.Smtp, "AUTH PLAIN\r\n")]
    public void Silence_to_a_bare_mechanism_is_a_missing_answer_though_it_is_waited_for_as_long_as_for_a_login(MailProtocol protocol, string sent)
    {
        var watch = new CredentialWatch(protocol);
        watch.Sent(Encoding.ASCII.GetBytes(sent));
        watch.Patience(Limits).Should().Be(Limits.Login);
        watch.ThrowIfDelayed(ReadEnd.TimedOut, Limits);
        watch.Sent("eA==\r\n"u8);
        FluentActions.Invoking(() => watch.ThrowIfDelayed(ReadEnd.TimedOut, Limits)).Should().Throw<CaseStoppedException>();
    }

    [Fact]
    public void A_limit_for_replies_that_is_longer_than_the_one_for_logins_holds_for_both()
    {
        var watch = new CredentialWatch(MailProtocol.Pop3);
        watch.Sent("PASS x\r\n"u8);
        watch.Patience(Limits with { Login = TimeSpan.Zero }).Should().Be(Limits.Reply);
    }

    [Fact]
    public void Only_silence_behind_credentials_may_be_a_delay()
    {
        var watch = new CredentialWatch(MailProtocol.Pop3);
        watch.Sent("NOOP\r\n"u8);
        watch.ThrowIfDelayed(ReadEnd.TimedOut, Limits);
        watch.Sent("PASS x\r\n"u8);
        watch.ThrowIfDelayed(ReadEnd.Closed, Limits);
        FluentActions.Invoking(() => watch.ThrowIfDelayed(ReadEnd.TimedOut, Limits)).Should().Throw<CaseStoppedException>().WithMessage("*within 9 s*");
    }

    [Fact]
    public async Task Silence_to_wrong_credentials_is_inconclusive_in_each_protocol()
    {
        var pop3 = await Theatre.Pop3Async(
            "S: +OK\nC: PASS wrong\nmust pop3.a.one\nS: -ERR\n", connection => connection.SpeakPop3Async(_ => ""), Theatre.Impatient);
        pop3.Cause.Should().Be(Delayed);
        var imap = await Theatre.ImapAsync(
            "S: * OK\nC: {tag} LOGIN a wrong\nmust imap.a.one\nS: {tag} NO\n", connection => connection.SpeakImapAsync((_, _) => ""), Theatre.Impatient);
        imap.Cause.Should().Be(Delayed);
        var smtp = await Theatre.SmtpAsync(
            "S: 220\nC: AUTH PLAIN d3Jvbmc=\nmust smtp.a.one\nS: 535\n", connection => connection.SpeakSmtpAsync(_ => ""), Theatre.Impatient);
        smtp.Cause.Should().Be(Delayed);
    }

    [Fact]
    public async Task Silence_behind_a_login_that_was_answered_is_a_failure()
    {
        var played = await Theatre.Pop3Async(
            "S: +OK\nC: PASS wrong\nS: -ERR\nC: NOOP\nmust pop3.a.one\nS: -ERR\n",
            connection => connection.SpeakPop3Async(line => line == "NOOP" ? "" : "-ERR no\r\n"), Theatre.Impatient);
        played.Observation.Should().BeOfType<Differed>().Which.What.Should().Be("no answer");
    }
}
