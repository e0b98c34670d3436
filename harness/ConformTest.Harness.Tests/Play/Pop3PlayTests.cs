using ConformTest.Harness.Judging;
using ConformTest.Harness.Language;

namespace ConformTest.Harness.Tests.Play;

public sealed class Pop3PlayTests
{
    private const string LoggedIn = "=== pop3.test.case\nA case.\nstate: authenticated\n\n";

    private static Task<Played> PlayAsync(string body, Func<string, string?> answer) => Theatre.Pop3Async(body, connection => connection.SpeakPop3Async(answer));

    [Fact]
    public async Task A_multi_line_answer_is_read_whole_though_the_script_only_looks_at_its_status()
    {
        var played = await PlayAsync(
            "S: +OK\nC: RETR 1\nmust pop3.a.one\nS: +OK\nC: NOOP\nmust pop3.a.two\nS: +OK\n",
            line => line == "RETR 1" ? "+OK here\r\n-ERR is text\r\n..\r\n.\r\n" : "+OK noop\r\n");
        played.Observations.Should().AllBeOfType<Matched>();
        played.Heard.Should().Equal("RETR 1", "NOOP");
    }

    [Fact]
    public async Task Whether_an_answer_has_lines_depends_on_the_command_in_its_own_line_of_a_pipeline()
    {
        var played = await PlayAsync(
            "S: +OK\nC: LIST 1\nC: LIST\nC: UIDL 1\nmust pop3.a.one\nS: +OK 1 120\nmust pop3.a.two\nS: +OK\nS: 1 120\nS: .\nmust pop3.a.three\nS: +OK 1 u\n",
            line => line switch { "LIST 1" => "+OK 1 120\r\n", "LIST" => "+OK\r\n1 120\r\n.\r\n", _ => "+OK 1 u\r\n" });
        played.Observations.Should().AllBeOfType<Matched>().And.HaveCount(3);
    }

    [Fact]
    public async Task A_command_sent_in_pieces_is_still_known_when_its_answer_comes()
    {
        var played = await PlayAsync("S: +OK\nC> CA\nC: <segment>\nC> PA{CRLF}\nmust pop3.a.one\nS: +OK\nS: UIDL\nS: .\n", _ => "+OK\r\nUIDL\r\n.\r\n");
        played.Observation.Should().BeOfType<Matched>();
    }

    [Fact]
    public async Task A_refused_status_ends_the_conversation_and_wrong_lines_do_not()
    {
        const string body = "S: +OK\nC: UIDL\nmust pop3.a.one\nS: +OK\nmust pop3.a.two\nS: 1 a\nS: .\nC: NOOP\nmust pop3.a.three\nS: +OK\n";
        var refused = await PlayAsync(body, _ => "-ERR no\r\n");
        refused.Observations[0].Should().BeOfType<Differed>().Which.What.Should().Be("-ERR");
        refused.Observations[2].Should().BeOfType<NotReached>();
        var wrong = await PlayAsync(body, line => line == "UIDL" ? "+OK\r\n1 b\r\n.\r\n" : null);
        wrong.Observations[0].Should().BeOfType<Matched>();
        wrong.Observations[1].Should().BeOfType<Differed>();
        wrong.Observations[2].Should().BeOfType<Matched>();
    }

    [Theory]
    [InlineData("-ERR", "+OK yes\r\n", true)]
    [InlineData("+OK", "-ERR no\r\n", false)]
    public async Task What_is_accepted_where_a_refusal_was_due_is_told_from_other_failures(string expected, string said, bool accepted)
    {
        var played = await PlayAsync($"S: +OK\nC: DELE 9\nmust pop3.a.one\nS: {expected}\nC: NOOP\nmust pop3.a.two\nS: +OK\n", _ => said);
        played.Observations[1].Should().BeOfType<NotReached>().Which.Accepted.Should().Be(accepted);
    }

    [Theory]
    [InlineData("[IN-USE]")]
    [InlineData("[LOGIN-DELAY]")]
    [InlineData("[SYS/TEMP]")]
    public async Task A_response_code_that_speaks_of_load_or_locks_is_policy(string code)
    {
        var played = await PlayAsync("S: +OK\nC: STAT\nmust pop3.a.one\nS: +OK\n", _ => $"-ERR {code} later\r\n");
        played.Cause.Should().Contain("policy or load");
    }

    [Theory]
    [InlineData("-ERR", "[LOGIN-DELAY]", false)]
    [InlineData("-ERR", "[IN-USE]", true)]
    [InlineData("-ERR [LOGIN-DELAY]", "[LOGIN-DELAY]", true)]
    public async Task What_forbids_a_refusal_does_not_forbid_that_one_comes_too_soon(string forbidden, string code, bool isDeviation)
    {
        var played = await PlayAsync($"S: +OK\nC: STAT\nmust pop3.a.one\nS: not {forbidden}\n", _ => $"-ERR {code} later\r\n");
        (played.Observation is Differed).Should().Be(isDeviation);
    }

    [Fact]
    public async Task A_refusal_because_somebody_comes_too_soon_is_none_of_what_was_asked()
    {
        var played = await PlayAsync("S: +OK\nC: PASS x\nmust pop3.a.one\nS: -ERR\n", _ => "-ERR [LOGIN-DELAY] later\r\n");
        played.Cause.Should().Contain("policy or load");
    }

    [Fact]
    public async Task A_precondition_says_what_came_and_after_which_command()
    {
        var played = await PlayAsync("S: +OK\nC: STAT\nS: +OK\nC: NOOP\nmust pop3.a.one\nS: +OK\n", _ => "-ERR no\r\n");
        played.Cause.Should().Be("-ERR where +OK was expected, after STAT");
    }

    [Fact]
    public async Task In_state_authenticated_the_harness_logs_in_as_the_account()
    {
        var played = await Theatre.PlayAsync(LoggedIn + "C: STAT\nmust pop3.a.one\nS: +OK\n", null, null, (MailProtocol.Pop3, connection => connection.SpeakPop3Async(_ => null)));
        played.Observation.Should().BeOfType<Matched>();
        played.Heard.Should().HaveCount(3).And.HaveElementAt(2, "STAT");
        played.Heard[0].Should().MatchRegex("^USER (alice|bob)$");
        played.Heard[1].Should().Be("PASS pw");
    }

    [Fact]
    public async Task A_login_that_is_refused_is_inconclusive_with_its_response_code()
    {
        var played = await Theatre.PlayAsync(LoggedIn + "C: STAT\nmust pop3.a.one\nS: +OK\n", null, null,
            (MailProtocol.Pop3, connection => connection.SpeakPop3Async(line => line.StartsWith("PASS", StringComparison.Ordinal) ? "-ERR [AUTH] no\r\n" : null)));
        played.Cause.Should().Be("-ERR [AUTH] to PASS before the conversation began");
    }

    [Theory]
    [InlineData("UTF8 USER\r\nSASL PLAIN\r\n", "PASS p\u00C3\u00A4ssword")]
    [InlineData("UTF8\r\nSASL CRAM-MD5 PLAIN\r\n", "AUTH PLAIN AGFsaWNlAHDDpHNzd29yZA==")]
    public async Task A_password_beyond_ASCII_is_given_as_the_server_says_that_it_takes_one(string capabilities, string given)
    {
        var played = await Theatre.LogInAsync("=== pop3.test.case\nA case.\nconnections: A pop3 alice authenticated\n\nA C: STAT\nmust pop3.a.one\nA S: +OK\n", "p\u00E4ssword",
            MailProtocol.Pop3, connection => connection.SpeakPop3Async(line => line == "CAPA" ? $"+OK\r\n{capabilities}.\r\n" : null));
        played.Observation.Should().BeOfType<Matched>();
        played.Heard.Should().Contain(given);
    }

    [Fact]
    public async Task A_password_beyond_ASCII_that_the_server_takes_in_no_way_makes_the_case_inconclusive()
    {
        var played = await Theatre.LogInAsync(LoggedIn + "C: STAT\nmust pop3.a.one\nS: +OK\n", "p\u00E4ssword",
            MailProtocol.Pop3, connection => connection.SpeakPop3Async(line => line == "CAPA" ? "+OK\r\nUSER\r\n.\r\n" : null));
        played.Cause.Should().StartWith("name or password go beyond ASCII");
        played.Heard.Should().NotContain(line => line.StartsWith("PASS", StringComparison.Ordinal));
    }
}
