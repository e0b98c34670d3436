using ConformTest.Harness.Judging;
using ConformTest.Harness.Language;

namespace ConformTest.Harness.Tests.Play;

public sealed class SmtpPlayTests
{
    private static Task<Played> PlayAsync(string body, Func<string, string?> answer) => Theatre.SmtpAsync(body, connection => connection.SpeakSmtpAsync(answer));

    [Fact]
    public async Task A_check_that_sees_what_it_expects_is_matched()
    {
        var played = await PlayAsync("S: 220\nC: NOOP\nmust smtp.a.one\nS: 250\n", _ => null);
        played.Observation.Should().Be(new Matched("reply 250"));
        played.Result.Verdict.Should().Be(Verdict.Pass);
        played.Heard.Should().Equal("NOOP");
    }

    [Fact]
    public async Task A_precondition_that_fails_makes_what_follows_inconclusive_and_names_the_command()
    {
        var played = await PlayAsync("S: 220\nC: MAIL FROM:<a@b>\nS: 250\nC: NOOP\nmust smtp.a.one\nS: 250\n", line => line.StartsWith("MAIL", StringComparison.Ordinal) ? "550 no\r\n" : null);
        played.Cause.Should().Be("reply 550 where 250 was expected, after MAIL");
        played.Heard.Should().NotContain("NOOP");
    }

    [Fact]
    public async Task A_check_whose_reply_is_of_another_class_ends_the_conversation()
    {
        var played = await PlayAsync("S: 220\nC: NOOP\nmust smtp.a.one\nS: 250\nC: RSET\nmust smtp.a.two\nS: 250\n", line => line == "NOOP" ? "550 no\r\n" : null);
        played.Observations[0].Should().Be(new Differed("reply 550", "250", "NOOP", @"550 no\r\n"));
        played.Observations[1].Should().Be(new NotReached("an earlier check of the same conversation failed (smtp.a.one)"));
        played.Heard.Should().Equal("NOOP");
    }

    [Theory]
    [InlineData("503 | 554", "250 yes\r\n", true)]
    [InlineData("5yz", "354 go on\r\n", true)]
    [InlineData("250", "550 no\r\n", false)]
    [InlineData("250 | 501", "354 go on\r\n", false)]
    [InlineData("501", "450 no\r\n", false)]
    public async Task What_is_accepted_where_a_refusal_was_due_is_told_from_other_failures(string expected, string said, bool accepted)
    {
        var played = await PlayAsync($"S: 220\nC: DATA\nmust smtp.a.one\nS: {expected}\nC: RSET\nmust smtp.a.two\nS: 250\n", line => line == "DATA" ? said : null);
        played.Observations[1].Should().BeOfType<NotReached>().Which.Accepted.Should().Be(accepted);
    }

    [Fact]
    public async Task Behind_a_reply_that_nobody_asked_for_nothing_is_held_against_the_server()
    {
        var played = await PlayAsync("S: 220\nC: NOOP\nmust smtp.a.one\nS: 250\nC: VRFY x\nmust smtp.a.two\nS: 252\n", line => line == "NOOP" ? "250 yes\r\n250 and yes\r\n" : "252 x\r\n");
        played.Observations[0].Should().BeOfType<Matched>();
        played.Observations[1].Should().BeOfType<NotReached>().Which.Cause.Should().StartWith("the server has answered more than it was asked");
        played.Heard.Should().Equal("NOOP");
    }

    [Theory]
    [InlineData("C: NOOP\nC: NOOP\nS: 250\n", "what is pipelined may be read later")]
    [InlineData("C> NOOP a{LF}NOOP b{CRLF}\nS: 250\n", "two replies to a strange line are what a script looks for")]
    [InlineData("C: NOOP {times 600 \"x\"}\nS: 250\n", "and so are those to a line that is too long")]
    public async Task Where_more_than_one_reply_may_be_due_the_next_one_is_looked_at(string sent, string because)
    {
        var played = await PlayAsync($"S: 220\n{sent}C: VRFY x\nmust smtp.a.one\nS: 252\n", line => line.StartsWith("NOOP", StringComparison.Ordinal) ? "250 yes\r\n250 and yes\r\n" : "252 x\r\n");
        played.Difference.What.Should().Be("reply 250", because);
    }

    [Fact]
    public async Task A_check_whose_reply_is_of_the_same_class_lets_the_conversation_go_on()
    {
        var played = await PlayAsync("S: 220\nC: VRFY x\nmust smtp.a.one\nS: 252\nC: RSET\nmust smtp.a.two\nS: 250\n", line => line.StartsWith("VRFY", StringComparison.Ordinal) ? "250 x\r\n" : null);
        played.Observations[0].Should().BeOfType<Differed>().Which.What.Should().Be("reply 250");
        played.Observations[1].Should().Be(new Matched("reply 250"));
    }

    [Theory]
    [InlineData("250", "451 later\r\n")]
    [InlineData("354", "451 later\r\n")]
    [InlineData("250 | 252", "450 later\r\n")]
    [InlineData("2yz", "421 going down\r\n")]
    [InlineData("550", "421 going down\r\n")]
    public async Task A_refusal_for_now_where_success_was_due_is_policy_and_not_a_failure(string expected, string said)
    {
        var played = await PlayAsync($"S: 220\nC: NOOP\nmust smtp.a.one\nS: {expected}\n", _ => said);
        played.Cause.Should().Be($"reply {said[..3]}: the server refuses for now (policy or load)");
    }

    [Theory]
    [InlineData("550", "451 later\r\n")]
    [InlineData("250 | 450", "451 later\r\n")]
    public async Task A_refusal_for_now_where_no_success_was_due_is_a_failure(string expected, string said)
    {
        var played = await PlayAsync($"S: 220\nC: NOOP\nmust smtp.a.one\nS: {expected}\n", _ => said);
        played.Difference.What.Should().Be("reply 451");
    }

    [Fact]
    public async Task A_pattern_from_a_cell_is_policys_measure_too()
    {
        const string script = "=== smtp.test.case\nA case.\n| case | want |\n| one | 250 |\n\nS: 220\nC: NOOP\nmust smtp.a.one\nS: {~want}\n";
        var policy = await Theatre.PlayAsync(script, null, null, (MailProtocol.Smtp, connection => connection.SpeakSmtpAsync(_ => "451 later\r\n")));
        policy.Cause.Should().Contain("policy or load");
        var failure = await Theatre.PlayAsync(script, null, null, (MailProtocol.Smtp, connection => connection.SpeakSmtpAsync(_ => "550 no\r\n")));
        failure.Difference.Expected.Should().Be("250");
    }

    [Fact]
    public async Task A_failure_that_was_seen_stays_when_policy_strikes_later()
    {
        var played = await PlayAsync("S: 220\nC: VRFY x\nC: NOOP\nmust smtp.a.one\nS: 252\nS: 250\n", line => line == "NOOP" ? "421 bye\r\n" : "250 x\r\n");
        played.Difference.What.Should().Be("reply 250");
    }

    [Fact]
    public async Task No_answer_in_time_is_observed_as_such()
    {
        var played = await Theatre.SmtpAsync("S: 220\nC: NOOP\nmust smtp.a.one\nS: 250\n", connection => connection.SpeakSmtpAsync(_ => ""), Theatre.Impatient);
        played.Difference.Should().Be(new Differed("no answer", "250", "NOOP", ""));
    }

    [Fact]
    public async Task A_close_where_an_answer_was_due_is_observed_with_its_form()
    {
        var played = await Theatre.SmtpAsync("S: 220\nC: NOOP\nmust smtp.a.one\nS: 250\n", async connection =>
        {
            await connection.SayAsync("220 fake\r\n");
            await connection.HearAsync();
        });
        played.Difference.What.Should().Be("closed (fin)");
    }

    [Fact]
    public async Task Consecutive_lines_go_out_in_one_write_and_are_answered_in_order()
    {
        var played = await PlayAsync("S: 220\nC: NOOP\nC: VRFY x\nC: RSET\nS: 250\nmust smtp.a.one\nS: 252\nmust smtp.a.two\nS: 250\n", line => line == "VRFY x" ? "252 x\r\n" : null);
        played.Observations.Should().AllBeOfType<Matched>();
        played.Result.Transcript.Where(entry => entry.From == "C").Select(entry => entry.Octets).Should().Equal(@"NOOP\r\nVRFY x\r\nRSET\r\n");
    }

    [Fact]
    public async Task A_segment_border_parts_what_would_go_out_together_and_raw_octets_get_no_line_end()
    {
        var played = await PlayAsync("S: 220\nC> NO\nC: <segment>\nC> OP{CR}\nC: <segment>\nC> {LF}\nmust smtp.a.one\nS: 250\n", _ => null);
        played.Observation.Should().BeOfType<Matched>();
        played.Result.Transcript.Where(entry => entry.From == "C").Select(entry => entry.Octets).Should().Equal("NO", @"OP\r", @"\n");
    }

    [Fact]
    public async Task Lines_of_one_reply_are_matched_as_one_and_captures_hold_afterwards()
    {
        var played = await PlayAsync(
            "S: 220\nC: EHLO x\nS: 250-fake\nS: 250 SIZE {n=size-value}\nC: XX {n}\nmust smtp.a.one\nS: 500\n",
            line => line.StartsWith("EHLO", StringComparison.Ordinal) ? "250-fake hi\r\n250-HELP\r\n250 SIZE 1000\r\n" : null);
        played.Observation.Should().BeOfType<Matched>();
        played.Heard.Should().EndWith("XX 1000");
    }

    [Fact]
    public async Task The_greeting_is_read_by_the_harness_for_a_script_that_begins_by_sending()
    {
        var played = await PlayAsync("C: NOOP\nmust smtp.a.one\nS: 250\n", _ => null);
        played.Observation.Should().BeOfType<Matched>();
    }

    [Fact]
    public async Task In_state_greeted_the_harness_says_EHLO_with_the_profiles_name()
    {
        var played = await Theatre.PlayAsync("=== smtp.test.case\nA case.\nstate: greeted\n\nC: NOOP\nmust smtp.a.one\nS: 250\n", null, null, (MailProtocol.Smtp, connection => connection.SpeakSmtpAsync(_ => null)));
        played.Heard.Should().Equal("EHLO client.example", "NOOP");
    }

    [Fact]
    public async Task A_state_that_cannot_be_reached_is_inconclusive_with_the_reply()
    {
        var played = await Theatre.PlayAsync("=== smtp.test.case\nA case.\nstate: greeted\n\nC: NOOP\nmust smtp.a.one\nS: 250\n", null, null, (MailProtocol.Smtp, connection => connection.SpeakSmtpAsync(_ => "550 no\r\n")));
        played.Cause.Should().Be("reply 550 to EHLO before the conversation began");
    }
}
