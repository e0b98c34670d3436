using ConformTest.Cli.Targets;
using ConformTest.Harness.Language;
using ConformTest.Harness.Targets;
using ConformTest.Harness.Wire;

namespace ConformTest.Cli.Tests.Language;

/// <summary>What an acid test asks of the harness beyond a conversation that passes: that it tells apart what must be told apart.</summary>
public class AcidTests
{
    [Fact]
    public async Task A_refusal_among_a_hundred_recipients_is_reported_with_its_number()
    {
        var record = await ReferencePlay.PlayAsync([ReferencePlay.Find("smtp.recipients-100.are-accepted")], TestContext.Current.CancellationToken, "smtp.limits.recipients-100");

        record.Own().Should().ContainSingle(check => check.Verdict == "fail").Which.Observation.Should().Contain("i 51");
    }

    /// <summary>What the server does at the end, and the two verdicts and the way of closing that follow.</summary>
    public static TheoryData<string, string, string, string?> Endings => new()
    {
        { "221, then FIN", "pass", "pass", "fin" },
        { "221, then RST", "pass", "pass", "rst" },
        { "221, and open", "pass", "fail", null },
        { "500, then FIN", "fail", "inconclusive", null },
        { "FIN alone", "fail", "inconclusive", null },
    };

    [Theory]
    [MemberData(nameof(Endings))]
    public async Task The_reply_the_close_their_order_and_its_manner_are_four_facts(string ending, string reply, string close, string? manner)
    {
        await using var server = new FakeServer(async connection =>
        {
            await connection.SayAsync("220 fake.test ESMTP\r\n");
            while (await connection.HearAsync() is { } line && line != "QUIT")
                await connection.SayAsync("250 fake.test\r\n");
            if (char.IsDigit(ending[0]))
                await connection.SayAsync($"{ending[..3]} whatever\r\n");
            if (ending.EndsWith("open", StringComparison.Ordinal))
                await connection.HangAsync();
            if (ending.EndsWith("RST", StringComparison.Ordinal))
                connection.Reset();
        });

        var record = await ReferencePlay.PlayAsync(
            [ReferencePlay.Find("smtp.quit.says-goodbye-and-closes")], Fake(server.Port), [], Framing.Plain, TestContext.Current.CancellationToken);

        record.Own().Single(check => check.Requirement == "smtp.quit.answers-221").Verdict.Should().Be(reply);
        record.Own().Single(check => check.Requirement == "smtp.quit.closes").Verdict.Should().Be(close);
        record.Latitudes.Select(latitude => latitude.Choice).Should().BeEquivalentTo(manner is null ? Array.Empty<string>() : [manner]);
    }

    [Theory]
    [InlineData(Segmentation.ByByte)]
    [InlineData(Segmentation.InsideCrlf)]
    public async Task A_conversation_is_played_in_crumbs_without_being_written_again(Segmentation segmentation)
    {
        var conversations = AcidPage.Conversations.Where(conversation => conversation is { Number: 3 or 4 or 14 or 19, Note: "" }).Select(conversation => ReferencePlay.Find(conversation.Id)).ToList();
        await using var target = await EmbeddedTarget.StartAsync([], [], TestContext.Current.CancellationToken);

        var record = await ReferencePlay.PlayAsync(conversations, target.Profile, [], Framing.Plain with { Segmentation = segmentation }, TestContext.Current.CancellationToken);

        record.Objections().Should().BeEmpty();
    }

    [Fact]
    public async Task Telling_late_and_never_telling_under_IDLE_are_two_findings()
    {
        Conversation[] idle = [ReferencePlay.Find("imap.idle.new-mail")];
        var cancellation = TestContext.Current.CancellationToken;
        await using var target = await EmbeddedTarget.StartAsync([], [], cancellation);

        var soon = await ReferencePlay.PlayAsync(idle, target.Profile, [], Framing.Plain, cancellation);
        var late = await ReferencePlay.PlayThroughAsync(idle, target, HoldingBack, cancellation);
        var never = await ReferencePlay.PlayAsync(idle, cancellation, "imap.idle.reports-new-messages");

        Verdicts(soon).Should().Equal(["not-applicable"], "the client knows already");
        Verdicts(late).Should().Equal("pass");
        Verdicts(never).Should().Equal("fail");

        static IEnumerable<string> Verdicts(Harness.Events.RunRecord record) =>
            record.Own().Where(check => check.Requirement == "imap.noop.reports-new-messages").Select(check => check.Verdict);
    }

    /// <summary>What comes under IDLE is held back until the answer to the next command.</summary>
    private static Rewriting HoldingBack()
    {
        List<byte[]> held = [];
        var isIdle = false;
        return response =>
        {
            if (isIdle && response[0] == '*')
            {
                held.Add(response);
                return [];
            }

            var wasIdle = isIdle;
            isIdle = response[0] == '+';
            if (isIdle || wasIdle)
                return [response];
            byte[][] all = [.. held, response];
            held.Clear();
            return all;
        };
    }

    [Fact]
    public async Task Of_a_refused_literal_not_one_octet_is_sent()
    {
        var record = await ReferencePlay.PlayAsync([ReferencePlay.Find("imap.literal.refused")], TestContext.Current.CancellationToken);

        var sent = string.Concat(record.Transcripts.Values.Single().Entries.Where(entry => entry.From == "C").Select(entry => entry.Octets));
        sent.Should().Contain(@"FROBNICATE {6}\r\n").And.NotContain("octets");
    }

    [Theory]
    [InlineData("smtp.starttls.works", "EHLO")]
    [InlineData("imap.starttls.starts-tls", "CAPABILITY")]
    [InlineData("pop3.stls.works", "CAPA")]
    public async Task The_transcript_is_readable_on_both_sides_of_the_handshake(string id, string word)
    {
        var record = await ReferencePlay.PlayAsync([ReferencePlay.Find(id)], TestContext.Current.CancellationToken);

        var entries = record.Transcripts.Values.Single().Entries;
        entries.Where(entry => entry.Layer == "plain" && entry.From == "C").Should().Contain(entry => entry.Octets.Contains("TLS") || entry.Octets.Contains("STLS"));
        entries.Where(entry => entry.Layer == "tls" && entry.From == "C").Should().Contain(entry => entry.Octets.Contains(word));
        entries.Where(entry => entry.Layer == "tls" && entry.From == "S").Should().NotBeEmpty();
    }

    private static Profile Fake(int port) => new()
    {
        Name = "fake",
        Endpoints = [new Endpoint(MailProtocol.Smtp, "127.0.0.1", port, TlsMode.None)],
        Limits = new TimeLimits { Greeting = TimeSpan.FromSeconds(2), Reply = TimeSpan.FromSeconds(2), Close = TimeSpan.FromMilliseconds(300) },
    };
}
