using ConformTest.Harness.Judging;
using ConformTest.Harness.Language;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Tests.Play;

public sealed class ImapPlayTests
{
    private const string Greeting = "S: * OK\n";

    private static Task<Played> PlayAsync(string body, Func<string, string, string?> answer) => Theatre.ImapAsync(Greeting + body, connection => connection.SpeakImapAsync(answer));

    [Fact]
    public async Task Untagged_responses_are_a_set_and_those_nobody_asked_for_do_not_matter()
    {
        var played = await PlayAsync(
            "C: {tag} SELECT box\nmust imap.a.one\nS: * 3 EXISTS\nS: * FLAGS (\\Seen \\Deleted)\nS: {tag} OK [READ-WRITE]\n",
            (tag, _) => $"* FLAGS (\\Deleted \\Seen)\r\n* 0 RECENT\r\n* OK [ALERT] hello\r\n* 3 EXISTS\r\n{tag} OK [READ-WRITE] done\r\n");
        played.Observation.Should().BeOfType<Matched>();
    }

    [Fact]
    public async Task FETCH_items_are_matched_in_any_order_and_over_several_responses()
    {
        var played = await PlayAsync(
            "C: {tag} FETCH 2 (UID FLAGS)\nmust imap.a.one\nS: * 2 FETCH (UID {u=uniqueid} FLAGS (\\Seen))\nS: {tag} OK\nmust imap.a.two\nthat {u} = 17\n",
            (tag, _) => $"* 2 FETCH (FLAGS (\\Seen))\r\n* 1 FETCH (FLAGS ())\r\n* 2 FETCH (UID 17)\r\n{tag} OK\r\n");
        played.Observations.Should().AllBeOfType<Matched>();
    }

    [Fact]
    public async Task What_must_not_come_is_found_among_the_rest()
    {
        const string body = "C: {tag} FETCH 1 FLAGS\nmust imap.a.one\nS: not * {=nz-number} EXPUNGE\nS: {tag} OK\n";
        (await PlayAsync(body, (tag, _) => $"* 1 FETCH (FLAGS ())\r\n{tag} OK\r\n")).Observation.Should().BeOfType<Matched>();
        (await PlayAsync(body, (tag, _) => $"* 3 EXPUNGE\r\n{tag} OK\r\n")).Observation.Should().BeOfType<Differed>();
    }

    [Fact]
    public async Task A_wrong_status_ends_the_conversation_and_missing_data_does_not()
    {
        const string body = "C: {tag} STATUS box (MESSAGES)\nmust imap.a.one\nS: * STATUS box (MESSAGES 4)\nmust imap.a.two\nS: {tag} OK\nC: {tag} NOOP\nmust imap.a.three\nS: {tag} OK\n";
        var missing = await PlayAsync(body, (_, _) => null);
        missing.Observations[0].Should().BeOfType<Differed>();
        missing.Observations[1].Should().BeOfType<Matched>();
        missing.Observations[2].Should().BeOfType<Matched>();
        var refused = await PlayAsync(body, (tag, _) => $"{tag} NO\r\n");
        refused.Observations[1].Should().BeOfType<Differed>().Which.What.Should().Be("tagged NO");
        refused.Observations[2].Should().Be(new NotReached("an earlier check of the same conversation failed"));
    }

    [Fact]
    public async Task A_command_that_is_refused_in_another_way_does_not_end_the_conversation()
    {
        const string body = "C: {tag} FROBNICATE\nshould imap.a.one\nS: {tag} BAD\nC: {tag} NOOP\nmust imap.a.two\nS: {tag} OK\n";
        var refused = await PlayAsync(body, (tag, line) => line.Contains("NOOP", StringComparison.Ordinal) ? $"{tag} OK\r\n" : $"{tag} NO\r\n");
        refused.Observations[0].Should().BeOfType<Differed>().Which.What.Should().Be("tagged NO");
        refused.Observations[1].Should().BeOfType<Matched>();
        var taken = await PlayAsync(body, (tag, _) => $"{tag} OK\r\n");
        taken.Observations[1].Should().Be(new NotReached("an earlier check of the same conversation failed") { Accepted = true });
    }

    [Fact]
    public async Task A_precondition_that_fails_beside_checks_makes_them_inconclusive()
    {
        var played = await PlayAsync("C: {tag} SELECT box\nS: {tag} OK\nmust imap.a.one\nS: * 3 EXISTS\n", (tag, _) => $"* 3 EXISTS\r\n{tag} NO\r\n");
        played.Cause.Should().Be("tagged NO where {tag} OK was expected, after SELECT");
    }

    [Fact]
    public async Task No_tagged_response_in_time_is_observed_as_such()
    {
        var played = await Theatre.ImapAsync(Greeting + "C: {tag} NOOP\nmust imap.a.one\nS: {tag} OK\n", connection => connection.SpeakImapAsync((_, _) => "* 1 EXISTS\r\n"), Theatre.Impatient);
        played.Difference.What.Should().Be("no answer");
        played.Difference.Received.Should().Be(@"* 1 EXISTS\r\n");
    }

    [Fact]
    public async Task Pipelined_commands_may_be_answered_in_any_order()
    {
        var played = await PlayAsync("C: {tag-a} NOOP\nC: {tag-b} CHECK\nmust imap.a.one\nS: {tag-a} OK\nS: {tag-b} OK\n",
            (tag, command) => command == "NOOP" ? "" : $"{tag} OK\r\nt001 OK\r\n");
        played.Observation.Should().BeOfType<Matched>();
    }

    [Theory]
    [InlineData("UNAVAILABLE")]
    [InlineData("OVERQUOTA")]
    [InlineData("INUSE")]
    public async Task A_response_code_that_speaks_of_load_is_policy(string code)
    {
        var played = await PlayAsync("C: {tag} APPEND\nmust imap.a.one\nS: {tag} OK\n", (tag, _) => $"{tag} NO [{code}] later\r\n");
        played.Cause.Should().Be($"[{code}]: the server refuses for now (policy or load)");
    }

    [Fact]
    public async Task A_synchronising_literal_waits_for_the_server()
    {
        var played = await Theatre.ImapAsync(Greeting + "C: {tag} LOGIN {literal \"ali\"} {literal \"pw\"}\nmust imap.a.one\nS: {tag} OK\n", TakeLiteralsAsync);
        played.Observation.Should().BeOfType<Matched>();
        played.Heard.Should().Equal("t001 LOGIN {3}", "ali", " {2}", "pw", "");
        played.Result.Transcript.Where(entry => entry.From == "C").Select(entry => entry.Octets).Should().Equal(@"t001 LOGIN {3}\r\n", @"ali {2}\r\n", @"pw\r\n");
    }

    [Fact]
    public async Task A_literal_that_the_server_refuses_is_not_sent_and_the_refusal_is_the_answer()
    {
        var played = await PlayAsync("C: {tag} APPEND box {literal \"hello\"}\nmust imap.a.one\nS: {tag} NO [TRYCREATE]\nC: {tag} NOOP\nmust imap.a.two\nS: {tag} OK\n",
            (tag, command) => command.StartsWith("APPEND", StringComparison.Ordinal) ? $"* 1 EXISTS\r\n{tag} NO [TRYCREATE] no\r\n" : null);
        played.Observations.Should().AllBeOfType<Matched>();
        played.Heard.Should().Equal("t001 APPEND box {5}", "t002 NOOP");
    }

    [Fact]
    public async Task A_server_that_neither_asks_for_a_literal_nor_refuses_it_makes_the_rest_inconclusive()
    {
        var played = await Theatre.ImapAsync(Greeting + "C: {tag} APPEND box {literal \"hello\"}\nmust imap.a.one\nS: {tag} OK\n", connection => connection.SpeakImapAsync((_, _) => ""), Theatre.Impatient);
        played.Cause.Should().Be("no answer where the server had to ask for a literal or refuse it");
        played.Octets("C").Should().NotContain("hello");
    }

    [Fact]
    public async Task A_non_synchronising_literal_goes_out_at_once()
    {
        var played = await Theatre.ImapAsync(Greeting + "C: {tag} LOGIN {literal \"ali\"} pw\nmust imap.a.one\nS: {tag} OK\n", connection => connection.SpeakImapAsync((_, command) => command == "pw" ? "t001 OK\r\n" : ""), null, Framing.Plain with { Literals = LiteralUse.NonSynchronizing });
        played.Observation.Should().BeOfType<Matched>();
        played.Octets("C").Should().Be(@"t001 LOGIN {3+}\r\nali pw\r\n");
    }

    [Fact]
    public async Task Data_without_a_status_is_awaited_as_in_IDLE_and_one_that_comes_early_is_enough()
    {
        var played = await Theatre.ImapAsync(Greeting + "C: {tag} IDLE\nS: +\nmust imap.a.one\nS: * 4 EXISTS\nC: DONE\nmust imap.a.two\nS: {tag} OK\n", async connection =>
        {
            await connection.SayAsync("* OK\r\n");
            await connection.HearAsync();
            await connection.SayAsync("+ idling\r\n");
            await connection.SayAsync("* 4 EXISTS\r\n");
            await connection.HearAsync();
            await connection.SayAsync("t001 OK\r\n");
            await connection.HangAsync();
        });
        played.Observations.Should().AllBeOfType<Matched>();
    }

    [Fact]
    public async Task Data_that_never_comes_is_missing()
    {
        var played = await Theatre.ImapAsync(Greeting + "C: {tag} IDLE\nS: +\n\nmust imap.a.one\nS: * 4 EXISTS\n", connection => connection.SpeakImapAsync((_, _) => "+ idling\r\n"), Theatre.Impatient);
        played.Observation.Should().BeOfType<Differed>();
    }

    [Fact]
    public async Task A_choice_reads_up_to_the_tagged_response_and_its_branch_can_say_more_about_the_same_answer()
    {
        var played = await PlayAsync("C: {tag} ENABLE X\nchoose imap.a.choice\nwhen S: {tag} NO\nwhen S: {tag} OK\nmust imap.a.one\nS: * ENABLED\nend\n", (tag, _) => $"* ENABLED\r\n{tag} OK\r\n");
        played.Observation.Should().BeOfType<Matched>();
        played.Result.Latitudes.Should().ContainSingle().Which.Choice.Should().Be("tagged OK");
    }

    [Fact]
    public async Task In_state_selected_the_harness_makes_the_mailbox_fills_it_and_selects_it()
    {
        var played = await Theatre.PlayAsync(
            "=== imap.test.case\nA case.\ngiven: mailbox with 2 messages\n\nC: {tag} FETCH 2 (RFC822.SIZE)\nmust imap.a.one\nS: * 2 FETCH (RFC822.SIZE {length given2})\nS: {tag} OK\n",
            null, null, (MailProtocol.Imap, TakeLiteralsAsync));
        played.Observation.Should().BeOfType<Differed>("the fake server fetches nothing");
        var heard = string.Join('\n', played.Heard);
        heard.Should().MatchRegex("LOGIN \"(alice|bob)\" \"pw\"").And.MatchRegex("CREATE \"ct-.*-box\"").And.MatchRegex("SELECT \"ct-.*-box\"");
        played.Heard.Count(line => line.Contains("APPEND")).Should().Be(2);
        heard.IndexOf("CREATE", StringComparison.Ordinal).Should().BeLessThan(heard.IndexOf("SELECT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_password_beyond_ASCII_is_no_quoted_string_and_goes_as_a_literal()
    {
        var played = await Theatre.LogInAsync(
            "=== imap.test.case\nA case.\nstate: authenticated\n\nC: {tag} NOOP\nmust imap.a.one\nS: {tag} OK\n", "p\u00E4ss\"word", MailProtocol.Imap, TakeLiteralsAsync);
        played.Observation.Should().BeOfType<Matched>();
        played.Heard.Should().HaveCount(4).And.HaveElementAt(1, "p\u00C3\u00A4ss\"word", "these are its octets in UTF-8");
        played.Heard[0].Should().MatchRegex("^h001 LOGIN \"(alice|bob)\" \\{10}$");
    }

    /// <summary>Asks for every literal and says OK to every command.</summary>
    private static async Task TakeLiteralsAsync(FakeConnection connection)
    {
        await connection.SayAsync("* OK fake\r\n");
        var tag = "";
        while (await connection.HearAsync() is { } line)
        {
            tag = tag.Length == 0 ? line.Split(' ')[0] : tag;
            if (!line.EndsWith('}'))
            {
                await connection.SayAsync($"{tag} OK done\r\n");
                tag = "";
                continue;
            }

            await connection.SayAsync("+ go on\r\n");
            connection.Note(await connection.HearOctetsAsync(int.Parse(line[(line.LastIndexOf('{') + 1)..^1])));
        }
    }
}
