using System.Security.Cryptography.X509Certificates;
using System.Text;
using ConformTest.ReferenceServer.Relay;
using ConformTest.ReferenceServer.Relay.Dns;
using ConformTest.ReferenceServer.Relay.Routing;

namespace ConformTest.ReferenceServer.Tests.Relay;

/// <summary>A message that needs TLS on its way from one server to the next (RFC 8689 section 4.2.1).</summary>
public sealed class RequireTlsTests : IAsyncDisposable
{
    private const string Text = "Subject: secret\r\n\r\nnobody else's affair\r\n";

    private readonly Dictionary<string, int> _ports = [];
    private readonly List<IAsyncDisposable> _open = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_next_hop_with_TLS_that_is_trusted_and_promises_to_go_on_so_gets_it()
    {
        var far = await StartAsync("far.test", "bob");
        var near = await StartAsync("near.test", "alice", trusted: far);
        await SubmitAsync(near, "bob@far.test");
        (await Eventually.OnlyMessageAsync(far.Store.FindByUser("bob")!.Inbox)).Should().EndWith(Text).And.Contain("\r\n\tby mx.far.test with ESMTPS id ");
        near.Store.FindByUser("alice")!.Inbox.Snapshot().Should().BeEmpty();
    }

    [Theory]
    [InlineData("a stranger's certificate", "", "5.7.10")]
    [InlineData("", "STARTTLS", "5.7.10")]
    [InlineData("", "REQUIRETLS", "5.7.30")]
    public async Task Any_other_next_hop_does_not_get_it_and_the_sender_is_told_why(string certificate, string without, string status)
    {
        var far = await StartAsync("far.test", "bob", without: without);
        var near = await StartAsync("near.test", "alice", trusted: certificate.Length > 0 ? await StartAsync("other.test", "carol") : far);
        await SubmitAsync(near, "bob@far.test");
        var report = await Eventually.OnlyMessageAsync(near.Store.FindByUser("alice")!.Inbox);
        report.Should().Contain("Final-Recipient: rfc822; bob@far.test\r\nAction: failed\r\nStatus: " + status).And.Contain("Subject: secret");
        report.Should().NotContain("nobody else's affair", "the way back may not be protected (RFC 8689 section 5)");
        far.Store.FindByUser("bob")!.Inbox.Snapshot().Should().BeEmpty();
    }

    [Fact]
    public async Task The_next_hop_is_told_and_keeps_it_from_one_behind_it_that_does_not_promise_it()
    {
        var last = await StartAsync("last.test", "bob", without: "REQUIRETLS");
        var far = await StartAsync("far.test", "carol", trusted: last, zone: "last.test. MX 10 mx.last.test.", relaysFor: "127.0.0.0/8");
        var near = await StartAsync("near.test", "alice", trusted: far, zone: "last.test. MX 10 mx.far.test.");
        await SubmitAsync(near, "bob@last.test");
        (await Eventually.OnlyMessageAsync(near.Store.FindByUser("alice")!.Inbox)).Should()
            .Contain("Reporting-MTA: dns; mx.far.test\r\n").And.Contain("Action: failed\r\nStatus: 5.7.30");
        last.Store.FindByUser("bob")!.Inbox.Snapshot().Should().BeEmpty();
    }

    [Fact]
    public async Task A_next_hop_without_TLS_is_left_with_QUIT()
    {
        await using var hop = new ScriptedHop([]);
        _ports["mx.far.test"] = hop.Port;
        await SubmitAsync(await StartAsync("near.test", "alice"), "bob@far.test");
        await hop.CommandAsync("QUIT");
        hop.Lines.Should().HaveCount(2, "there is nothing to say between EHLO and QUIT");
    }

    private async Task<ReferenceServer> StartAsync(
        string domain, string user, ReferenceServer? trusted = null, string without = "", string zone = "", string? relaysFor = null)
    {
        string[] names = ["near", "far", "last", "other"];
        var lines = names.Select(name => $"mx.{name}.test. A 127.0.0.1\n{(zone.StartsWith(name, StringComparison.Ordinal) ? zone : $"{name}.test. MX 10 mx.{name}.test.")}");
        var server = await ReferenceServer.StartAsync(
            new ReferenceServerOptions
            {
                Domain = domain,
                Hostname = $"mx.{domain}",
                Accounts = [new(user)],
                Postmaster = user,
                Without = without.Length == 0 ? new HashSet<string>() : new HashSet<string> { without },
                Relay = new RelayOptions
                {
                    Resolver = new ZoneResolver(ZoneFile.Parse(string.Join('\n', lines), "test.zone")),
                    Ports = new HopPorts { ByHost = _ports },
                    ReuseFor = TimeSpan.FromMilliseconds(20),
                    TrustedRoots = trusted is null ? [] : new X509Certificate2Collection(trusted.Certificate),
                    Clients = relaysFor is null ? [] : [System.Net.IPNetwork.Parse(relaysFor)],
                },
            },
            Stop);
        _ports[$"mx.{domain}"] = server.Endpoints["smtp"].Port;
        _open.Add(server);
        return server;
    }

    private static async Task SubmitAsync(ReferenceServer server, string to)
    {
        await using var client = await ClientConnection.ConnectAsync(server.Endpoints["submission"], server.Certificate);
        await client.ReplyAsync();
        await client.AskAsync("EHLO client.test");
        await client.AskAsync("STARTTLS");
        await client.StartTlsAsync();
        (await client.AskAsync("EHLO client.test")).Should().Contain("REQUIRETLS");
        (await client.AskAsync($"AUTH PLAIN {Convert.ToBase64String(Encoding.ASCII.GetBytes("\0alice\0secret"))}")).Should().StartWith("235");
        (await client.AskAsync("MAIL FROM:<alice@near.test> REQUIRETLS")).Should().StartWith("250");
        (await client.AskAsync($"RCPT TO:<{to}>")).Should().StartWith("250");
        (await client.AskAsync("DATA")).Should().StartWith("354");
        await client.SendAsync(Text + ".\r\n");
        (await client.ReplyAsync()).Should().StartWith("250");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _open) await server.DisposeAsync();
    }
}
