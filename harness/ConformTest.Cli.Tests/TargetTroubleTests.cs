using ConformTest.Cli.Targets;
using ConformTest.Cli.Tests.Support;
using ConformTest.Harness.Events;
using ConformTest.Harness.Language;
using ConformTest.Harness.Running;
using ConformTest.Harness.Targets;
using ConformTest.ReferenceServer;
using Server = ConformTest.ReferenceServer.ReferenceServer;

namespace ConformTest.Cli.Tests;

/// <summary>Logins and certificates that do not fit, and passwords that must not be seen.</summary>
public sealed class TargetTroubleTests : IDisposable
{
    private readonly CommandLine _commandLine = new();

    public void Dispose() => _commandLine.Dispose();

    [Theory]
    [InlineData(MailProtocol.Imap)]
    [InlineData(MailProtocol.Pop3)]
    public async Task A_wrong_password_is_said_and_is_the_profiles_fault(MailProtocol protocol)
    {
        await using var target = await EmbeddedTarget.StartAsync([], [], TestContext.Current.CancellationToken);

        var outcome = await _commandLine.RunAsync("run", "--quiet", Url(target, protocol, TlsMode.StartTls, "alice:wrong-password@"));

        outcome.Exit.Should().Be(ExitCode.Usage);
        _commandLine.Record().Ended!.Reason.Should().Contain("login as 'alice' was refused");
    }

    [Fact]
    public async Task A_certificate_that_the_profile_does_not_take_makes_the_target_unreachable()
    {
        await using var target = await EmbeddedTarget.StartAsync([], [], TestContext.Current.CancellationToken);
        var profile = _commandLine.Write("profile.yaml", $"name: x\nendpoints:\n  - {Url(target, MailProtocol.Imap, TlsMode.Implicit, "")}\ncertificate: system\n");

        var outcome = await _commandLine.RunAsync("run", "--quiet", "--target", profile);

        outcome.Exit.Should().Be(ExitCode.Unreachable);
        _commandLine.Record().Ended!.Reason.Should().Contain("certificate");
    }

    [Fact]
    public async Task A_password_stands_in_no_output()
    {
        const string password = "Xyzzy-plugh-42";
        var options = new ReferenceServerOptions { Accounts = [new AccountOptions("alice", password)] };
        await using var server = await Server.StartAsync(options, TestContext.Current.CancellationToken);

        var outcome = await _commandLine.RunAsync(
            "run", "--select", "imap.login.*", "--select", "imap.authenticate.*", $"imap://alice:{password}@{server.Endpoints["imap"]}");

        outcome.Exit.Should().Be(ExitCode.Success);
        var stream = await File.ReadAllTextAsync(Path.Combine(_commandLine.Out, EventWriter.FileName), TestContext.Current.CancellationToken);
        stream.Should().Contain("LOGIN");
        var encoded = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"\0alice\0{password}"));
        foreach (var text in Directory.GetFiles(_commandLine.Out).Select(File.ReadAllText).Append(outcome.Output).Append(outcome.Errors))
            text.Should().NotContain(password).And.NotContain(encoded);
    }

    private static string Url(EmbeddedTarget target, MailProtocol protocol, TlsMode tls, string login)
    {
        var endpoint = target.Profile.Endpoints.Single(endpoint => endpoint.Protocol == protocol && endpoint.Tls == tls);
        return endpoint.Url.Replace("://", "://" + login, StringComparison.Ordinal);
    }
}
