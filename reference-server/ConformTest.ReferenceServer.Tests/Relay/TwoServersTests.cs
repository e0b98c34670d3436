using System.Text;
using ConformTest.ReferenceServer.Relay;
using ConformTest.ReferenceServer.Relay.Dns;
using ConformTest.ReferenceServer.Relay.Routing;

namespace ConformTest.ReferenceServer.Tests.Relay;

/// <summary>crepes.fr and hamburger.edu, which find each other by MX.</summary>
public sealed class TwoServersTests : IAsyncDisposable
{
    private const string Zone = """
        crepes.fr.        MX 10 mx.crepes.fr.
        mx.crepes.fr.     A  127.0.0.1
        hamburger.edu.    MX 10 mx.hamburger.edu.
        mx.hamburger.edu. A  127.0.0.1
        """;

    private readonly Dictionary<string, int> _ports = [];
    private readonly List<IAsyncDisposable> _open = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_alice_submits_bob_gets_with_a_trace_of_both_and_no_octet_changed()
    {
        var crepes = await StartAsync("crepes.fr", "alice");
        var hamburger = await StartAsync("hamburger.edu", "bob");
        await SubmitAsync(crepes, "alice@crepes.fr", "bob@hamburger.edu", "Subject: crepes\r\nReceived: by kitchen; Thu, 5 Nov 2026 10:00:00 +0000\r\n\r\n..one dot\r\n\r\nend \t\r\n");
        var message = await NextAsync(hamburger, "bob");
        message.Should().StartWith("Return-Path: <alice@crepes.fr>\r\nReceived: from mx.crepes.fr ([127.0.0.1])\r\n\tby mx.hamburger.edu with ESMTPS id ");
        message.Should().Contain("\r\nReceived: from client.test ([127.0.0.1])\r\n\tby mx.crepes.fr with ESMTPSA id ");
        message.Should().EndWith("\r\nSubject: crepes\r\nReceived: by kitchen; Thu, 5 Nov 2026 10:00:00 +0000\r\n\r\n.one dot\r\n\r\nend \t\r\n");
        crepes.Relay.Waiting.Should().BeLessThanOrEqualTo(1);
    }

    [Fact]
    public async Task A_stranger_is_not_relayed_for_and_a_named_client_is()
    {
        var crepes = await StartAsync("crepes.fr", "alice");
        await using var stranger = await GreetedAsync(crepes, "smtp");
        await stranger.AskAsync("MAIL FROM:<a@client.test>");
        (await stranger.AskAsync("RCPT TO:<bob@hamburger.edu>")).Should().StartWith("550 5.7.1");

        var hamburger = await StartAsync("hamburger.edu", "bob", options => options with { Relay = options.Relay! with { Clients = [System.Net.IPNetwork.Parse("127.0.0.0/8")] } });
        await using var client = await GreetedAsync(hamburger, "smtp");
        await client.AskAsync("MAIL FROM:<a@client.test>");
        (await client.AskAsync("RCPT TO:<alice@crepes.fr>")).Should().StartWith("250");
    }

    [Fact]
    public async Task A_recipient_that_the_other_side_refuses_is_reported_to_the_sender()
    {
        var crepes = await StartAsync("crepes.fr", "alice");
        await StartAsync("hamburger.edu", "bob");
        await SubmitAsync(crepes, "alice@crepes.fr", "nobody@hamburger.edu", "Subject: lost\r\n\r\nx\r\n");
        var report = await NextAsync(crepes, "alice");
        report.Should().StartWith("Return-Path: <>\r\n").And.Contain("Auto-Submitted: auto-replied").And.Contain("report-type=delivery-status")
            .And.Contain("Final-Recipient: rfc822; nobody@hamburger.edu\r\nAction: failed\r\nStatus: 5.1.1\r\nRemote-MTA: dns; mx.hamburger.edu\r\nDiagnostic-Code: smtp; 550 5.1.1 ")
            .And.Contain("Content-Type: message/rfc822\r\n\r\nReceived: ").And.Contain("\r\nSubject: lost\r\n");
    }

    [Fact]
    public async Task A_domain_that_does_not_exist_is_reported_at_once()
    {
        var crepes = await StartAsync("crepes.fr", "alice");
        await SubmitAsync(crepes, "alice@crepes.fr", "bob@nowhere.test", "Subject: lost\r\n\r\nx\r\n");
        (await NextAsync(crepes, "alice")).Should().Contain("Action: failed\r\nStatus: 5.1.2\r\n").And.NotContain("Remote-MTA");
    }

    [Fact]
    public async Task Success_is_reported_by_the_server_that_delivers_when_the_sender_asks()
    {
        var crepes = await StartAsync("crepes.fr", "alice");
        await StartAsync("hamburger.edu", "bob");
        await SubmitAsync(crepes, "alice@crepes.fr", "bob@hamburger.edu", "Subject: good\r\n\r\nx\r\n", " RET=HDRS ENVID=q+2B1", " NOTIFY=SUCCESS ORCPT=rfc822;Bob+2Bx@hamburger.edu");
        (await NextAsync(crepes, "alice")).Should().Contain("Reporting-MTA: dns; mx.hamburger.edu").And.Contain("Original-Envelope-Id: q+1\r\n")
            .And.Contain("Original-Recipient: rfc822;Bob+x@hamburger.edu\r\n").And.Contain("Action: delivered\r\nStatus: 2.1.5\r\n").And.Contain("Content-Type: text/rfc822-headers");
    }

    [Fact]
    public async Task Without_dsn_at_the_other_side_the_report_says_relayed()
    {
        var crepes = await StartAsync("crepes.fr", "alice");
        await StartAsync("hamburger.edu", "bob", options => options with { Without = new HashSet<string> { "DSN" } });
        await SubmitAsync(crepes, "alice@crepes.fr", "bob@hamburger.edu", "Subject: good\r\n\r\nx\r\n", "", " NOTIFY=SUCCESS");
        (await NextAsync(crepes, "alice")).Should().Contain("Reporting-MTA: dns; mx.crepes.fr").And.Contain("Action: relayed\r\n");
    }

    [Fact]
    public async Task A_message_that_comes_back_for_the_hundredth_time_is_refused()
    {
        var crepes = await StartAsync("crepes.fr", "alice");
        await using var client = await TransactionAsync(crepes, "alice@crepes.fr", "bob@hamburger.edu", "", "");
        await client.SendAsync(string.Concat(Enumerable.Repeat("Received: by x; Thu, 5 Nov 2026 10:00:00 +0000\r\n", 100)) + "\r\nx\r\n.\r\n");
        (await client.ReplyAsync()).Should().StartWith("554 5.4.6");
    }

    private async Task<ReferenceServer> StartAsync(string domain, string user, Func<ReferenceServerOptions, ReferenceServerOptions>? change = null)
    {
        var options = new ReferenceServerOptions
        {
            Domain = domain,
            Hostname = $"mx.{domain}",
            Accounts = [new(user)],
            Postmaster = user,
            Relay = new RelayOptions { Resolver = new ZoneResolver(ZoneFile.Parse(Zone, "test.zone")), Ports = new HopPorts { ByHost = _ports }, ReuseFor = TimeSpan.FromMilliseconds(20) },
        };
        var server = await ReferenceServer.StartAsync(change?.Invoke(options) ?? options, Stop);
        _ports[$"mx.{domain}"] = server.Endpoints["smtp"].Port;
        _open.Add(server);
        return server;
    }

    private static async Task<ClientConnection> GreetedAsync(ReferenceServer server, string service)
    {
        var client = await ClientConnection.ConnectAsync(server.Endpoints[service], server.Certificate);
        await client.ReplyAsync();
        (await client.AskAsync("EHLO client.test")).Should().StartWith("250");
        return client;
    }

    private static async Task<ClientConnection> TransactionAsync(ReferenceServer server, string from, string to, string mail, string rcpt)
    {
        var client = await GreetedAsync(server, "submission");
        await client.AskAsync("STARTTLS");
        await client.StartTlsAsync();
        await client.AskAsync("EHLO client.test");
        (await client.AskAsync($"AUTH PLAIN {Convert.ToBase64String(Encoding.ASCII.GetBytes($"\0{from.Split('@')[0]}\0secret"))}")).Should().StartWith("235");
        (await client.AskAsync($"MAIL FROM:<{from}>{mail}")).Should().StartWith("250");
        (await client.AskAsync($"RCPT TO:<{to}>{rcpt}")).Should().StartWith("250");
        (await client.AskAsync("DATA")).Should().StartWith("354");
        return client;
    }

    private static async Task SubmitAsync(ReferenceServer server, string from, string to, string stuffed, string mail = "", string rcpt = "")
    {
        await using var client = await TransactionAsync(server, from, to, mail, rcpt);
        await client.SendAsync("Message-ID: <1@client.test>\r\n" + stuffed + ".\r\n");
        (await client.ReplyAsync()).Should().StartWith("250");
    }

    private static Task<string> NextAsync(ReferenceServer server, string user) => Eventually.OnlyMessageAsync(server.Store.FindByUser(user)!.Inbox);

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _open) await server.DisposeAsync();
    }
}
