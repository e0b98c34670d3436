using ConformTest.Cli.Tests.Support;
using ConformTest.Harness.Running;
using ConformTest.ReferenceServer;
using Server = ConformTest.ReferenceServer.ReferenceServer;

namespace ConformTest.Cli.Tests;

/// <summary>A server that allows few connections from one address, as many do, is judged all the same.</summary>
public sealed class BusyTargetTests : IDisposable
{
    private const int Allowed = 4;

    private static readonly string[] Protocols = ["smtp", "imap", "pop3"];

    private static readonly string[] Selection = ["smtp.case.*", "imap.copy.*", "pop3.stat.*"];

    private readonly CommandLine _commandLine = new();

    public void Dispose() => _commandLine.Dispose();

    [Fact]
    public async Task What_found_no_room_is_played_again_when_there_is_some()
    {
        await using var server = await StartAsync();

        var outcome = await RunAsync(server, "jobs: 24\n");

        outcome.Exit.Should().Be(ExitCode.Success, outcome.Errors);
        var record = _commandLine.Record();
        record.Notices.Should().ContainSingle(notice => notice.Topic == "connections");
        record.Checks.Where(check => check.Verdict == "inconclusive").Should().BeEmpty();
    }

    [Fact]
    public async Task A_limit_that_the_profile_names_is_not_met()
    {
        await using var server = await StartAsync();

        var outcome = await RunAsync(server, $"max-connections: {Allowed}\n");

        outcome.Exit.Should().Be(ExitCode.Success, outcome.Errors);
        var record = _commandLine.Record();
        record.Notices.Should().NotContain(notice => notice.Topic == "connections");
        record.Checks.Where(check => check.Verdict == "inconclusive").Should().BeEmpty();
    }

    private static Task<Server> StartAsync() => Server.StartAsync(
        new ReferenceServerOptions
        {
            Accounts = [.. Enumerable.Range(0, 12).Select(i => new AccountOptions($"user{i}", "secret"))],
            Limits = new ServerLimits { ConnectionsPerAddress = Allowed },
        },
        TestContext.Current.CancellationToken);

    private Task<Outcome> RunAsync(Server server, string limits)
    {
        var endpoints = string.Concat(Protocols.Select(key => $"  - {key}://{server.Endpoints[key]}\n"));
        var accounts = string.Concat(Enumerable.Range(0, 12).Select(i => $"  - {{user: user{i}, password: secret}}\n"));
        var profile = _commandLine.Write("profile.yaml", $"name: busy\nendpoints:\n{endpoints}accounts:\n{accounts}domain: reference.test\ndelivery: smtp\nread-back: imap\n{limits}");
        return _commandLine.RunAsync(["run", "--target", profile, .. Selection.SelectMany(glob => new[] { "--select", glob })]);
    }
}
