using ConformTest.Harness.Judging;
using ConformTest.Harness.Play;

namespace ConformTest.Harness.Tests.Play;

public sealed class StatementTests
{
    private static Task<Played> PlayAsync(string body, Func<string, string?> answer) => Theatre.SmtpAsync(body, connection => connection.SpeakSmtpAsync(answer));

    [Theory]
    [InlineData("that 10 = 010", null)]
    [InlineData("that 9 < 10", null)]
    [InlineData("that 10 < 9", "not 10 < 9")]
    [InlineData("that abc < abd", "not abc < abd")]
    [InlineData("that abc != abd", null)]
    [InlineData("that abc contains b", null)]
    [InlineData("that abc lacks d", null)]
    [InlineData("that abc lacks b", "not abc lacks b")]
    [InlineData("that abc begins b", "not abc begins b")]
    [InlineData("that abc matches ^a.c$", null)]
    [InlineData("that abc misses ^a.d$", null)]
    [InlineData("that abc misses ^a.c$", "not abc misses ^a.c$")]
    public async Task A_comparison_under_a_level_line_is_a_check(string statement, string? observation)
    {
        var played = await PlayAsync($"S: 220\n\nmust smtp.a.one\n{statement}\n", _ => null);
        if (observation is null)
            played.Observation.Should().BeOfType<Matched>();
        else
            played.Difference.What.Should().Be(observation);
    }

    [Fact]
    public async Task A_comparison_that_fails_shows_both_sides_and_the_conversation_goes_on()
    {
        var played = await PlayAsync("S: 220\nlet n = a{CR}\n\nmust smtp.a.one\nthat {n} = b\nC: NOOP\nmust smtp.a.two\nS: 250\n", _ => null);
        played.Observations[0].Should().Be(new Differed("not {n} = b", "{n} = b", "", @"a\r against b"));
        played.Observations[1].Should().BeOfType<Matched>();
    }

    [Fact]
    public async Task A_comparison_without_a_level_line_is_a_precondition()
    {
        var played = await PlayAsync("S: 220\nthat 1 = 2\nC: NOOP\nmust smtp.a.one\nS: 250\n", _ => null);
        played.Cause.Should().Be("not 1 = 2 where 1 = 2 was expected");
    }

    [Fact]
    public async Task What_the_target_sent_and_nobody_can_decode_is_a_difference_and_no_error()
    {
        var played = await PlayAsync("S: 220 {x=text}\n\nmust smtp.a.one\nthat {unbase64 x} = b\n", _ => null);
        played.Difference.What.Should().Be("not base64");
    }

    [Fact]
    public async Task A_condition_that_does_not_hold_makes_the_rest_not_applicable_for_its_reason()
    {
        var played = await PlayAsync("S: 220\napplies if 1 > 2 : too small\nC: NOOP\nmust smtp.a.one\nS: 250\n", _ => null);
        played.Observation.Should().Be(new Missing("too small"));
    }

    [Fact]
    public async Task A_latitude_is_recorded_once_per_choice()
    {
        var played = await PlayAsync("S: 220\nrepeat 3\nrecord smtp.a.one : x{CR}\nend\nrecord smtp.a.one : y\n", _ => null);
        played.Result.Latitudes.Should().Equal(new Latitude("smtp.a.one", @"x\r"), new Latitude("smtp.a.one", "y"));
    }

    [Fact]
    public async Task A_repetition_names_the_round_in_which_a_check_failed_first()
    {
        var played = await PlayAsync("S: 220\nrepeat 5 as i\nC: NOOP {i}\nmust smtp.a.one\nS: 250\nend\n", line => line is "NOOP 3" or "NOOP 4" ? "251 odd\r\n" : null);
        played.Difference.What.Should().Be("reply 251 (i 3)");
        played.Difference.Asked.Should().Be("NOOP 3");
        played.Heard.Should().HaveCount(5);
    }

    [Fact]
    public async Task Behind_a_repetition_no_round_is_named()
    {
        var played = await PlayAsync("S: 220\nrepeat 2 as i\nC: NOOP\nS: 250\nend\nC: RSET\nmust smtp.a.one\nS: 251\n", _ => null);
        played.Difference.What.Should().Be("reply 250");
    }

    [Fact]
    public async Task A_count_that_is_no_number_is_the_scripts_error()
    {
        var played = await PlayAsync("S: 220\nlet n = many\nrepeat {n}\nC: NOOP\nmust smtp.a.one\nS: 250\nend\n", _ => null);
        played.Observation.Should().BeOfType<Broken>().Which.Fault.Should().StartWith("suites/x.conv:6").And.Contain("repeat");
    }

    [Theory]
    [InlineData("252 maybe\r\n", "reply 252", "TWO")]
    [InlineData("550 no\r\n", "reply 550", "FIVE")]
    [InlineData("451 later\r\n", "reply 451", "OTHER")]
    public async Task A_choice_takes_the_first_branch_that_matches_and_records_the_answer(string said, string choice, string heard)
    {
        var played = await PlayAsync(
            "S: 220\nC: VRFY x\nchoose smtp.a.choice\nwhen S: 25z | 252\nC: TWO\nwhen S: 5yz\nC: FIVE\nS: 500\notherwise\nC: OTHER\nS: 500\nend\n".Replace("25z | ", ""),
            line => line.StartsWith("VRFY", StringComparison.Ordinal) ? said : null);
        played.Result.Latitudes.Should().Equal(new Latitude("smtp.a.choice", choice));
        played.Octets("C").Should().Contain(heard);
    }

    [Fact]
    public async Task Checks_of_branches_not_taken_do_not_arise()
    {
        var played = await PlayAsync("S: 220\nC: VRFY x\nchoose smtp.a.choice\nwhen S: 252\nC: NOOP\nmust smtp.a.one\nS: 250\nwhen S: 500\nC: NOOP\nmust smtp.a.two\nS: 250\nend\n", _ => null);
        played.Observations[0].Should().BeOfType<Missing>().Which.Thing.Should().Contain("another of the ways");
        played.Observations[1].Should().BeOfType<Matched>();
    }

    [Fact]
    public async Task Under_a_level_line_an_answer_for_no_branch_is_a_failed_check()
    {
        var played = await PlayAsync("S: 220\nC: VRFY x\nmust smtp.a.one\nchoose smtp.a.choice\nwhen S: 252\nwhen S: 550\nend\n", _ => null);
        played.Difference.Should().Be(new Differed("reply 500", "252 or 550", "VRFY x", @"500 what\r\n"));
    }

    [Fact]
    public async Task Without_a_level_line_it_is_a_precondition()
    {
        var played = await PlayAsync("S: 220\nC: VRFY x\nchoose smtp.a.choice\nwhen S: 252\nend\nC: NOOP\nmust smtp.a.one\nS: 250\n", _ => null);
        played.Cause.Should().Be("reply 500 where 252 was expected, after VRFY");
    }

    [Fact]
    public async Task A_name_that_no_answer_gave_a_value_leaves_the_check_open()
    {
        var played = await PlayAsync("S: 220\nC: {nothing}\nmust smtp.a.one\nS: 250\n", _ => null);
        played.Observation.Should().BeOfType<NotReached>().Which.Cause.Should().Contain("'nothing'");
    }
}
