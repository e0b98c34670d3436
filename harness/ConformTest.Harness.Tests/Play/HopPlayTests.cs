using System.Net;
using System.Net.Sockets;
using System.Text;
using ConformTest.Harness.Judging;
using ConformTest.Harness.Language;
using ConformTest.Harness.Targets;

namespace ConformTest.Harness.Tests.Play;

/// <summary>Targets that connect to us: each line of one is what its client says, and it waits for a reply to each.</summary>
public class HopPlayTests
{
    private const string Script = """
        === smtp.test.case
        A case.
        connections: A smtp, hop smtp listening

        A S: 220
        A C: GO ct-{marker}@{elsewhere.domain}
        hop S: 220 hop
        must smtp.test.ehlo
        hop C: EHLO {=any}
        hop S: 250 hop
        must smtp.test.mail
        hop C: MAIL FROM:<{sender}>
        hop S: 250 ok
        must smtp.test.rcpt
        hop C: RCPT TO:<{elsewhere}>
        hop S: 250 ok
        hop C: DATA
        hop S: 354 go
        must smtp.test.text
        hop C: {text=any}
        hop C: .
        that {text} = ..one{CRLF}two
        hop S: 250 ok
        must smtp.test.close
        hop C: <close>

        """;

    [Fact]
    public async Task What_the_target_says_as_a_client_is_expected_line_by_line()
    {
        var played = await PlayAsync(Script, "EHLO x", "RSET", "mail from:<sender@client.example> SIZE=1", "RCPT TO:<{recipient}>", "DATA", "..one\r\ntwo\r\n.", "QUIT");
        played.Observations.Should().AllBeOfType<Matched>();
    }

    [Fact]
    public async Task A_command_that_differs_fails_its_check_and_the_rest_is_not_reached()
    {
        var played = await PlayAsync(Script, "HELO x");
        played.Observations[0].Should().BeOfType<Differed>().Which.What.Should().Be("command HELO");
        played.Observations[1].Should().BeOfType<NotReached>();
    }

    [Fact]
    public async Task Mail_of_another_conversation_proves_nothing()
    {
        var played = await PlayAsync(Script, "EHLO x", "MAIL FROM:<>", "RCPT TO:<ct-another@{domain}>");
        played.Observations[0].Should().BeOfType<Matched>();
        played.Observations[1].Should().BeOfType<NotReached>().Which.Cause.Should().Be("the target brought mail of another conversation");
    }

    [Fact]
    public async Task A_wrong_sender_of_this_conversation_s_mail_fails()
    {
        var played = await PlayAsync(Script, "EHLO x", "MAIL FROM:<>", "RCPT TO:<{recipient}>");
        played.Observations[1].Should().BeOfType<Differed>().Which.What.Should().Be("command MAIL, argument differs");
    }

    [Theory]
    [InlineData("hop C: <open>", "GO ct-{marker}@{elsewhere.domain}", null)]
    [InlineData("hop C: <open>", "STAY", "the target does not connect")]
    [InlineData("hop C: <silence 100ms>", "STAY", null)]
    [InlineData("hop C: <silence 20s>", "GO ct-{marker}@{elsewhere.domain}", "the target connects")]
    [InlineData("hop C: <silence 500ms>", "GO ct-other@{elsewhere.domain}", null)]
    public async Task Whether_the_target_brings_mail_of_this_conversation_can_be_asked(string direction, string command, string? difference)
    {
        var script = $"=== smtp.test.case\nA case.\nconnections: A smtp, hop smtp listening\n\nA S: 220\nA C: {command}\nmust smtp.test.connects\n{direction}\n";
        var played = await PlayAsync(script, "EHLO x", "MAIL FROM:<>", "RCPT TO:<{recipient}>");
        if (difference is null) played.Observation.Should().BeOfType<Matched>();
        else played.Difference.What.Should().Be(difference);
    }

    [Fact]
    public async Task A_target_that_does_not_come_leaves_the_rest_inconclusive() =>
        (await PlayAsync("=== smtp.test.case\nA case.\nconnections: A smtp, hop smtp listening\n\nA S: 220\nA C: STAY\nhop S: 220\nmust smtp.test.ehlo\nhop C: EHLO x\n"))
            .Cause.Should().Be("the target did not connect to its next hop");

    [Theory]
    [InlineData("QUIT")]
    [InlineData("RSET", "NOOP", "QUIT")]
    [InlineData("MAIL FROM:<another@client.example>", "QUIT")]
    public async Task A_client_that_goes_on_is_answered_while_the_script_waits_elsewhere(params string[] farewell)
    {
        const string script = """
            === smtp.test.case
            A case.
            connections: A smtp, hop smtp listening

            A S: 220
            A C: GO ct-{marker}@{elsewhere.domain}
            hop S: 220 hop
            hop C: EHLO {=any}
            hop S: 250 hop
            must smtp.test.answered
            A S: 250

            """;
        (await PlayAsync(script, ["EHLO x", .. farewell])).Observation.Should().BeOfType<Matched>();
    }

    [Theory]
    [InlineData("hop C: not MAIL FROM:<{=any}>")]
    [InlineData("choose smtp.test.way\nwhen hop C: MAIL FROM:<{=any}>\notherwise\nend")]
    public async Task A_QUIT_in_place_of_something_else_is_answered(string question)
    {
        var script = $"=== smtp.test.case\nA case.\nconnections: A smtp, hop smtp listening\n\nA S: 220\nA C: GO ct-{{marker}}@{{elsewhere.domain}}\nhop S: 220 hop\nhop C: EHLO {{=any}}\nhop S: 250 hop\n"
            + question + "\nmust smtp.test.answered\nA S: 250\n";
        (await PlayAsync(script, "EHLO x", "QUIT")).Observation.Should().BeOfType<Matched>();
    }

    [Fact]
    public async Task A_client_is_not_answered_before_its_script_is_done_with_it()
    {
        const string script = """
            === smtp.test.case
            A case.
            connections: A smtp, hop smtp listening

            A S: 220
            A C: GO ct-{marker}@{elsewhere.domain}
            hop S: 220 hop
            hop C: EHLO {=any}
            hop S: 250 hop
            A S: <silence 200ms>
            choose smtp.test.way
            when hop C: QUIT
              must smtp.test.answered
              A S: <silence 200ms>
              hop S: 221 bye
              A S: 250
            end

            """;
        (await PlayAsync(script, "EHLO x", "QUIT")).Observation.Should().BeOfType<Matched>();
    }

    private static async Task<Played> PlayAsync(string script, params string[] lines)
    {
        using var reserved = new Socket(SocketType.Stream, ProtocolType.Tcp);
        reserved.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var place = (IPEndPoint)reserved.LocalEndPoint!;
        reserved.Dispose();
        place = new IPEndPoint(IPAddress.Loopback, place.Port);
        var sink = new MailSink { Hops = [new("sink.test", place, null)] };
        var limits = Theatre.Limits with { Delivery = TimeSpan.FromMilliseconds(700), Reply = TimeSpan.FromMilliseconds(700) };
        return await Theatre.PlayAsync(script, limits, null, sink, (MailProtocol.Smtp, TargetAsync));

        async Task TargetAsync(FakeConnection connection)
        {
            await connection.SayAsync("220 target\r\n");
            var asked = await connection.HearAsync();
            if (asked?.StartsWith("GO", StringComparison.Ordinal) == true)
                await connection.SayAsync(await BringAsync(place, asked["GO ".Length..], lines, connection.Stopped) ? "250 all was answered\r\n" : "550 not all was answered\r\n");
            await connection.HearAsync();
        }
    }

    private static async Task<bool> BringAsync(IPEndPoint place, string recipient, string[] lines, CancellationToken stop)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(place, stop);
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        await reader.ReadLineAsync(stop);
        foreach (var line in lines)
        {
            var said = line.Replace("{recipient}", recipient).Replace("{domain}", "sink.test") + "\r\n";
            await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(said), stop);
            if (await reader.ReadLineAsync(stop) is null) return false;
        }

        await Task.Delay(lines.Length == 0 ? 400 : 0, stop);
        return true;
    }
}
