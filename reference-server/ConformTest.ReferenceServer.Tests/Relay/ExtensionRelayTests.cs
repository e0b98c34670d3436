using System.Text;
using ConformTest.ReferenceServer.Relay.Dns;
using ConformTest.ReferenceServer.Relay.Queue;
using Microsoft.Extensions.Time.Testing;

namespace ConformTest.ReferenceServer.Tests.Relay;

/// <summary>What extensions ask of mail on its way to the next hop.</summary>
public sealed class ExtensionRelayTests : ServerTest
{
    private const string Zone = "far.test. MX 10 mx.far.test.\nmx.far.test. A 127.0.0.1";

    [Theory]
    [InlineData("MT-PRIORITY", " MT-PRIORITY=4", "MAIL FROM:<alice@reference.test> MT-PRIORITY=4")]
    [InlineData("MT-PRIORITY MIXER", "", "MAIL FROM:<alice@reference.test> MT-PRIORITY=0")]
    [InlineData("DSN", " MT-PRIORITY=4", "MAIL FROM:<alice@reference.test>")]
    [InlineData("DELIVERBY", " BY=1000000;NT", "MAIL FROM:<alice@reference.test> BY=99999?;NT")]
    [InlineData("DELIVERBY 900", " BY=1000000;R", "MAIL FROM:<alice@reference.test> BY=99999?;R")]
    [InlineData("DELIVERBY", " BY=-100;N", "MAIL FROM:<alice@reference.test> BY=-10?;N")]
    [InlineData("NO-SOLICITING", "", "MAIL FROM:<alice@reference.test> SOLICIT=net.example:ADV")]
    [InlineData("BINARYMIME", " BODY=BINARYMIME", "MAIL FROM:<alice@reference.test>")]
    public async Task The_next_hop_is_told_what_it_understands(string keyword, string parameters, string expected)
    {
        await using var hop = new ScriptedHop([keyword]);
        await StartAsync(Relaying(hop));
        await SubmitAsync(parameters, parameters.Contains("BINARY", StringComparison.Ordinal) ? "BDAT" : "DATA");
        (await hop.CommandAsync("MAIL")).Should().Match(expected);
    }

    [Theory]
    [InlineData("DELIVERBY 400", " BY=300;R", "Status: 5.4.7")]
    [InlineData("DSN", " BY=300;R", "Status: 5.3.3")]
    [InlineData("STARTTLS", " REQUIRETLS", "Status: 5.7.10")]
    [InlineData("DSN", " REQUIRETLS", "Status: 5.7.10")]
    public async Task A_next_hop_that_cannot_do_it_does_not_get_the_message(string keyword, string parameters, string status)
    {
        await using var hop = new ScriptedHop([keyword], line => line == "STARTTLS" ? "454 not now" : null);
        await StartAsync(Relaying(hop));
        await SubmitAsync(parameters);
        (await ReportAsync()).Should().Contain("Action: failed").And.Contain(status);
        hop.Lines.Should().NotContain(line => line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("DELIVERBY", " BY=300;NT", "", true)]
    [InlineData("DELIVERBY", " BY=300;N", "", false)]
    [InlineData("HELP", " BY=300;N", "", true)]
    [InlineData("HELP", " BY=300;N", " NOTIFY=NEVER", false)]
    public async Task Relaying_is_reported_where_the_time_or_the_trace_asks_for_it(string keyword, string mail, string rcpt, bool isReported)
    {
        await using var hop = new ScriptedHop([keyword]);
        await StartAsync(Relaying(hop));
        await SubmitAsync(mail, rcpt: rcpt);
        await hop.CommandAsync("QUIT");
        if (isReported) (await ReportAsync()).Should().Contain("Action: relayed").And.Contain("Deliver-By-Date: ");
        else Alice.Inbox.Snapshot().Should().BeEmpty();
    }

    [Theory]
    [InlineData("", "RCPT TO:<bob@far.test> NOTIFY=FAILURE,DELAY ORCPT=rfc822;bob@far.test")]
    [InlineData(" NOTIFY=SUCCESS", "RCPT TO:<bob@far.test> NOTIFY=SUCCESS,DELAY ORCPT=rfc822;bob@far.test")]
    [InlineData(" NOTIFY=NEVER", "RCPT TO:<bob@far.test> NOTIFY=NEVER ORCPT=rfc822;bob@far.test")]
    public async Task A_next_hop_that_knows_nothing_of_the_time_is_asked_to_tell_of_delays(string rcpt, string expected)
    {
        await using var hop = new ScriptedHop(["DSN"]);
        await StartAsync(Relaying(hop));
        await SubmitAsync(" BY=300;N", rcpt: rcpt);
        (await hop.CommandAsync("RCPT")).Should().Be(expected);
    }

    [Theory]
    [InlineData(" BY=30;R", "Action: failed\r\nStatus: 5.4.7")]
    [InlineData(" BY=1;N", "Action: delayed\r\nStatus: 4.4.7")]
    public async Task A_message_whose_time_passes_in_the_queue_is_reported(string parameters, string expected)
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var hop = new ScriptedHop(["DELIVERBY"], line => line.StartsWith("RCPT", StringComparison.Ordinal) ? "450 later" : null);
        await StartAsync(Relaying(hop) with { TimeProvider = time });
        await SubmitAsync(parameters);
        await hop.CommandAsync("RCPT");
        (await Eventually.OnlyMessageAsync(Alice.Inbox, () => time.Advance(TimeSpan.FromSeconds(1)))).Should().Contain(expected);
    }

    [Fact]
    public async Task ETRN_sends_what_waits()
    {
        var refusals = 1;
        await using var hop = new ScriptedHop([], line => line.StartsWith("RCPT", StringComparison.Ordinal) && Interlocked.Decrement(ref refusals) >= 0 ? "450 later" : null);
        await StartAsync(Relaying(hop));
        await SubmitAsync("");
        await hop.CommandAsync("QUIT");
        var client = await ConnectAsync("smtp");
        await client.ReplyAsync();
        (await client.AskAsync("EHLO client.test")).Should().Contain("ETRN");
        (await client.AskAsync("ETRN near.test")).Should().StartWith("251 ");
        (await client.AskAsync("ETRN @test")).Should().StartWith("501 ");
        (await client.AskAsync("ETRN #far")).Should().StartWith("458 ");
        (await client.AskAsync("ETRN far.test")).Should().StartWith("253 2.0.0 OK, 1 pending");
        await hop.CommandAsync("DATA");
    }

    [Fact]
    public async Task Without_a_queue_there_is_no_ETRN()
    {
        var client = await ConnectAsync("smtp");
        await client.ReplyAsync();
        (await client.AskAsync("EHLO client.test")).Should().NotContain("ETRN");
        (await client.AskAsync("ETRN far.test")).Should().StartWith("500");
    }

    [Fact]
    public void The_urgent_goes_first_and_equals_in_order()
    {
        var destination = new Destination("far.test");
        foreach (var (id, priority) in new[] { ("a", 0), ("b", -3), ("c", 5), ("d", 0), ("e", 5) })
            destination.Add(new(new() { Id = id, ReversePath = "", Content = default, Arrived = default, Priority = priority }, "far.test", [], default));
        string.Concat(Enumerable.Range(0, 5).Select(_ => destination.Take()!.Message.Id)).Should().Be("ceadb");
    }

    private static ReferenceServerOptions Relaying(ScriptedHop hop) => new()
    {
        Relay = new()
        {
            Resolver = new ZoneResolver(ZoneFile.Parse(Zone, "test.zone")),
            Ports = new() { ByHost = new Dictionary<string, int> { ["mx.far.test"] = hop.Port } },
            ReuseFor = TimeSpan.FromMilliseconds(20),
        },
    };

    private async Task SubmitAsync(string mail, string way = "DATA", string rcpt = "")
    {
        const string Message = "Solicitation: net.example:ADV\r\nContent-Transfer-Encoding: binary\r\n\r\nx\r\n";
        var client = await ConnectAsync("submissions");
        await client.ReplyAsync();
        await client.AskAsync("EHLO client.test");
        (await client.AskAsync($"AUTH PLAIN {Convert.ToBase64String(Encoding.ASCII.GetBytes("\0alice\0secret"))}")).Should().StartWith("235");
        (await client.AskAsync($"MAIL FROM:<alice@reference.test>{mail}")).Should().StartWith("250");
        (await client.AskAsync($"RCPT TO:<bob@far.test>{rcpt}")).Should().StartWith("250");
        if (way == "DATA")
        {
            (await client.AskAsync("DATA")).Should().StartWith("354");
            await client.SendAsync(Message + ".\r\n");
        }
        else
        {
            await client.SendAsync($"BDAT {Message.Length} LAST\r\n{Message}");
        }

        (await client.ReplyAsync()).Should().StartWith("250");
    }

    private Task<string> ReportAsync() => Eventually.OnlyMessageAsync(Alice.Inbox);
}
