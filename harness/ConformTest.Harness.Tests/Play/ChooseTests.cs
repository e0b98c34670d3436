using ConformTest.Harness.Judging;
using ConformTest.Harness.Play;

namespace ConformTest.Harness.Tests.Play;

/// <summary>Branches that are taken by something else than an answer: a handshake, or the close.</summary>
public sealed class ChooseTests
{
    private const string Upgrade = "S: 220\nC> STARTTLS{CRLF}NOOP{CRLF}\nS: 220\n";
    private const string TlsOrClose = Upgrade + "choose smtp.a.choice\nwhen C & S: <TLS>\nC: NOOP\nmust smtp.a.one\nS: 250\nwhen S: <close as how>\nmust smtp.a.two\nthat {how} = fin\nend\n";

    private static Func<FakeConnection, Task> Behind220(Func<FakeConnection, Task> then) => async connection =>
    {
        await connection.SayAsync("220 fake\r\n");
        await connection.HearAsync();
        await connection.HearAsync();
        await connection.SayAsync("220 go\r\n");
        await then(connection);
    };

    [Fact]
    public async Task A_handshake_that_succeeds_takes_its_branch()
    {
        var played = await Theatre.SmtpAsync(TlsOrClose, Behind220(async connection =>
        {
            await connection.StartTlsAsync();
            await connection.HearAsync();
            await connection.SayAsync("250 secured\r\n");
            await connection.HangAsync();
        }));
        played.Result.Latitudes.Should().Equal(new Latitude("smtp.a.choice", "TLS negotiated"));
        played.Observations[0].Should().Be(new Matched("reply 250"));
        played.Observations[1].Should().BeOfType<Missing>();
    }

    [Fact]
    public async Task A_server_that_closes_in_place_of_the_handshake_takes_the_other_branch()
    {
        var played = await Theatre.SmtpAsync(TlsOrClose, Behind220(_ => Task.CompletedTask));
        played.Result.Latitudes.Should().Equal(new Latitude("smtp.a.choice", "closed (fin)"));
        played.Observations[0].Should().BeOfType<Missing>();
        played.Observations[1].Should().Be(new Matched("{how} = fin"));
    }

    [Fact]
    public async Task Words_in_clear_before_the_close_do_not_hide_it()
    {
        var played = await Theatre.SmtpAsync(TlsOrClose, Behind220(connection => connection.SayAsync("421 not like this\r\n")));
        played.Result.Latitudes.Should().Equal(new Latitude("smtp.a.choice", "closed (fin)"));
    }

    [Fact]
    public async Task A_server_that_talks_on_in_clear_and_stays_takes_neither()
    {
        var played = await Theatre.SmtpAsync(TlsOrClose, Behind220(async connection =>
        {
            await connection.SayAsync("250 injected\r\n");
            await connection.HangAsync();
        }), Theatre.Impatient);
        played.Observations[0].Should().BeOfType<NotReached>().Which.Cause.Should().StartWith("no TLS where <TLS> or <close as how> was expected");
    }

    [Fact]
    public async Task Under_a_level_line_neither_is_a_failed_check()
    {
        var played = await Theatre.SmtpAsync(Upgrade + "\nmust smtp.a.one\nchoose smtp.a.choice\nwhen C & S: <TLS>\nend\n", Behind220(_ => Task.CompletedTask));
        played.Difference.What.Should().Be("no TLS");
    }

    [Theory]
    [InlineData("500 no\r\n", "reply 500")]
    [InlineData("", "closed (fin)")]
    public async Task The_close_stands_beside_answers_too(string said, string choice)
    {
        var played = await Theatre.SmtpAsync("S: 220\nC: VRFY x\nchoose smtp.a.choice\nwhen S: 5yz\nwhen S: <close>\nend\n", async connection =>
        {
            await connection.SayAsync("220 fake\r\n");
            await connection.HearAsync();
            await connection.SayAsync(said);
        });
        played.Result.Latitudes.Should().Equal(new Latitude("smtp.a.choice", choice));
    }

    [Fact]
    public async Task An_answer_for_no_branch_is_not_a_close_though_the_server_closes_behind_it()
    {
        var played = await Theatre.SmtpAsync("S: 220\nC: VRFY x\nmust smtp.a.one\nchoose smtp.a.choice\nwhen S: 5yz\nwhen S: <close>\nend\n", async connection =>
        {
            await connection.SayAsync("220 fake\r\n");
            await connection.HearAsync();
            await connection.SayAsync("250 yes\r\n");
        });
        played.Difference.Should().Be(new Differed("reply 250", "5yz or <close>", "VRFY x", @"250 yes\r\n"));
    }
}
