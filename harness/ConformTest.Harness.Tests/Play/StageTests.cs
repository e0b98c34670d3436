using ConformTest.Harness.Judging;

namespace ConformTest.Harness.Tests.Play;

public sealed class StageTests
{
    private const string Greeted = "S: 220\nC: NOOP\nS: 250\n";

    private static Func<FakeConnection, Task> AfterNoop(Func<FakeConnection, Task> then) => async connection =>
    {
        await connection.SayAsync("220 fake\r\n");
        await connection.HearAsync();
        await connection.SayAsync("250 ok\r\n");
        await then(connection);
    };

    [Fact]
    public async Task Silence_is_seen_when_nothing_comes()
    {
        var played = await Theatre.SmtpAsync(Greeted + "\nmust smtp.a.one\nS: <silence 30ms>\n", AfterNoop(connection => connection.HangAsync()));
        played.Observation.Should().Be(new Matched("silent"));
    }

    [Fact]
    public async Task What_breaks_a_silence_is_shown()
    {
        var played = await Theatre.SmtpAsync(Greeted + "\nmust smtp.a.one\nS: <silence 20s>\n", AfterNoop(async connection =>
        {
            await connection.SayAsync("250 again\r\n");
            await connection.HangAsync();
        }));
        played.Difference.Should().Be(new Differed("not silent", "<silence>", "NOOP", @"250 again\r\n"));
    }

    [Theory]
    [InlineData("421 too long\r\n", 600_000)]
    [InlineData("", 50)]
    public async Task Waiting_for_the_idle_limit_ends_with_it_or_with_the_first_octets(string said, int idle)
    {
        var heard = new TaskCompletionSource();
        var limits = Theatre.Impatient with { Idle = TimeSpan.FromMilliseconds(idle), Reply = TimeSpan.FromSeconds(10) };
        var played = await Theatre.SmtpAsync(Greeted + "C: <wait idle>\nC: RSET\nS: 421 | 221\nmust smtp.a.one\nS: 221\n", AfterNoop(async connection =>
        {
            await connection.SayAsync(said);
            heard.SetResult();
            await connection.HearAsync();
            await connection.SayAsync("221 bye\r\n221 bye\r\n");
        }), limits);
        await heard.Task;
        played.Observation.Should().Be(new Matched("reply 221"));
    }

    [Fact]
    public async Task A_close_breaks_a_silence()
    {
        var played = await Theatre.SmtpAsync(Greeted + "\nmust smtp.a.one\nS: <silence 20s>\n", AfterNoop(_ => Task.CompletedTask));
        played.Difference.What.Should().Be("closed");
    }

    [Fact]
    public async Task IMAPs_notices_do_not_break_a_silence_but_a_tagged_response_does()
    {
        const string body = "S: * OK\nC: {tag} NOOP\nS: {tag} OK\n\nmust imap.a.one\nS: <silence 200ms>\n";
        var notice = await Theatre.ImapAsync(body, connection => connection.SpeakImapAsync((tag, _) => $"{tag} OK\r\n* 1 EXISTS\r\n"));
        notice.Observation.Should().Be(new Matched("silent"));
        var tagged = await Theatre.ImapAsync(body.Replace("200ms", "20s"), connection => connection.SpeakImapAsync((tag, _) => $"{tag} OK\r\n* 1 EXISTS\r\nx OK\r\n"));
        tagged.Difference.What.Should().Be("not silent");
    }

    [Theory]
    [InlineData("fin")]
    [InlineData("rst")]
    public async Task A_close_is_seen_whatever_is_said_before_and_its_form_can_be_captured(string form)
    {
        var played = await Theatre.SmtpAsync(Greeted + $"C: QUIT\nmust smtp.a.one\nS: <close as how>\n\nmust smtp.a.two\nthat {{how}} = {form}\n", AfterNoop(async connection =>
        {
            await connection.HearAsync();
            if (form == "fin")
                await connection.SayAsync("421 last words\r\n");
            else
                connection.Reset();
        }));
        played.Observations.Should().Equal(new Matched($"closed ({form})"), new Matched($"{{how}} = {form}"));
    }

    [Fact]
    public async Task A_server_that_stays_is_not_closed()
    {
        var played = await Theatre.SmtpAsync(Greeted + "\nmust smtp.a.one\nS: <close>\n", AfterNoop(connection => connection.HangAsync()), Theatre.Impatient);
        played.Difference.Should().Be(new Differed("not closed", "<close>", "NOOP", ""));
    }

    [Fact]
    public async Task TLS_is_negotiated_in_mid_conversation()
    {
        var played = await Theatre.SmtpAsync(Greeted + "C: STARTTLS\nS: 220\nmust smtp.a.one\nC & S: <TLS>\nC: NOOP\nmust smtp.a.two\nS: 250\n", AfterNoop(async connection =>
        {
            await connection.HearAsync();
            await connection.SayAsync("220 go\r\n");
            await connection.StartTlsAsync();
            await connection.HearAsync();
            await connection.SayAsync("250 secured\r\n");
            await connection.HangAsync();
        }));
        played.Observations.Should().Equal(new Matched("TLS negotiated"), new Matched("reply 250"));
    }

    [Fact]
    public async Task A_handshake_that_fails_is_no_TLS_and_ends_the_conversation()
    {
        var played = await Theatre.SmtpAsync(Greeted + "C: STARTTLS\nS: 220\nmust smtp.a.one\nC & S: <TLS>\nC: NOOP\nmust smtp.a.two\nS: 250\n", AfterNoop(async connection =>
        {
            await connection.HearAsync();
            await connection.SayAsync("220 go\r\n500 injected\r\n");
            await connection.HangAsync();
        }));
        played.Observations[0].Should().BeOfType<Differed>().Which.Should().Match<Differed>(seen => seen.What == "no TLS" && seen.Received.Contains("plaintext"));
        played.Observations[1].Should().BeOfType<NotReached>();
    }

    [Fact]
    public async Task A_connection_can_be_closed_and_opened_again()
    {
        var played = await Theatre.SmtpAsync("S: 220\nC: <close>\nC: <open>\nS: 220\nC: NOOP\nmust smtp.a.one\nS: 250\n", connection => connection.SpeakSmtpAsync(_ => $"250 {connection.Number}\r\n"));
        played.Observation.Should().BeOfType<Matched>();
        played.Octets("S").Should().Contain("250 2");
    }

    [Fact]
    public async Task After_our_half_close_answers_still_come()
    {
        var played = await Theatre.SmtpAsync("S: 220\nC> NOOP\nC: <half-close>\nmust smtp.a.one\nS: 250\n", connection => connection.SpeakSmtpAsync(_ => null));
        played.Observation.Should().BeOfType<Matched>();
    }

    [Fact]
    public async Task A_send_into_a_connection_that_we_closed_is_found_out_by_the_next_read()
    {
        var played = await Theatre.SmtpAsync("S: 220\nC: <close>\nC: NOOP\nmust smtp.a.one\nS: 250\n", connection => connection.SpeakSmtpAsync(_ => null));
        played.Difference.What.Should().StartWith("closed");
    }
}
