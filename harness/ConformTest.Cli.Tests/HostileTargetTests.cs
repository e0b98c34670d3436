using ConformTest.Cli.Tests.Support;
using ConformTest.Harness.Running;

namespace ConformTest.Cli.Tests;

/// <summary>Whatever a server does, the run ends, says what happened and keeps what it learnt.</summary>
public sealed class HostileTargetTests : IDisposable
{
    private readonly CommandLine _commandLine = new();

    public void Dispose() => _commandLine.Dispose();

    public static TheoryData<string, string> Greetings => new()
    {
        { "never", "no greeting within" },
        { "close", "closed (fin) instead of a greeting" },
        { "binary", "no Smtp greeting" },
        { "flood", "an answer without end" },
        { "wrong protocol", "no Smtp greeting" },
    };

    [Theory]
    [MemberData(nameof(Greetings))]
    public async Task A_server_that_does_not_greet_is_unreachable_and_the_reason_is_said(string greeting, string reason)
    {
        await using var server = new FakeServer(connection => greeting switch
        {
            "never" => Task.Delay(Timeout.Infinite, connection.Stopped),
            "close" => Task.CompletedTask,
            "binary" => connection.SayAsync("\x00\xff\x16\x03\x01\r\n"),
            "flood" => FloodAsync(connection),
            _ => connection.SayAsync("* OK IMAP4rev1 here\r\n"),
        });

        var outcome = await _commandLine.RunAsync("run", "--target", _commandLine.Profile("smtp", server.Port));

        outcome.Exit.Should().Be(ExitCode.Unreachable);
        _commandLine.Record().Ended!.Reason.Should().Contain(reason);
    }

    [Fact]
    public async Task A_server_that_hangs_after_its_greeting_fails_the_sanity_conversation()
    {
        await using var server = new FakeServer(async connection =>
        {
            await connection.SayAsync("220 fake.test\r\n");
            await Task.Delay(Timeout.Infinite, connection.Stopped);
        });

        var outcome = await _commandLine.RunAsync("run", "--target", _commandLine.Profile("smtp", server.Port));

        outcome.Exit.Should().Be(ExitCode.Unreachable);
        _commandLine.Record().Ended!.Reason.Should().Contain("no answer");
    }

    [Fact]
    public async Task A_server_that_accepts_nonsense_proves_nothing()
    {
        await using var server = new FakeServer(connection => connection.SpeakSmtpAsync(_ => "250 ok\r\n"));

        var outcome = await _commandLine.RunAsync("run", "--target", _commandLine.Profile("smtp", server.Port));

        outcome.Exit.Should().Be(ExitCode.Unreachable);
        _commandLine.Record().Ended!.Reason.Should().Contain("nonsense");
    }

    [Fact]
    public async Task A_server_that_dies_under_test_is_named_and_the_results_so_far_are_kept()
    {
        await using var server = new FakeServer(connection => connection.Number <= 6 ? connection.SpeakSmtpAsync(_ => null) : Task.CompletedTask);

        var outcome = await _commandLine.RunAsync("run", "--jobs", "1", "--select", "smtp.*", "--target", _commandLine.Profile("smtp", server.Port));

        outcome.Exit.Should().Be(ExitCode.Unreachable);
        var record = _commandLine.Record();
        record.Ended!.Reason.Should().Contain("may have died under test");
        record.Checks.Should().Contain(check => check.Verdict == "pass").And.Contain(check => check.Verdict == "inconclusive");
    }

    [Fact]
    public async Task Nobody_at_the_port_is_said_with_the_address()
    {
        int port;
        await using (var server = new FakeServer(_ => Task.CompletedTask))
            port = server.Port;

        var outcome = await _commandLine.RunAsync("run", $"smtp://127.0.0.1:{port}");

        outcome.Exit.Should().Be(ExitCode.Unreachable);
        _commandLine.Record().Ended!.Reason.Should().Contain($"127.0.0.1:{port}").And.Contain("ConnectionRefused");
    }

    [Fact]
    public async Task A_server_that_floods_every_answer_gives_deviations_or_inconclusive_results_and_never_a_crash()
    {
        await using var server = new FakeServer(connection => connection.SpeakSmtpAsync(
            line => line.StartsWith("RSET", StringComparison.Ordinal) ? new string('2', 200_000) : null));

        var outcome = await _commandLine.RunAsync("run", "--select", "smtp.rset.*", "--target", _commandLine.Profile("smtp", server.Port));

        outcome.Exit.Should().BeOneOf(ExitCode.Deviations, ExitCode.NothingVerified);
        _commandLine.Record().Checks.Should().NotContain(check => check.Verdict == "error");
    }

    [Fact]
    public async Task A_server_that_offers_TLS_and_cannot_do_it_is_noted()
    {
        await using var server = new FakeServer(connection => connection.SpeakSmtpAsync(line =>
            line.StartsWith("EHLO", StringComparison.Ordinal) ? "250-fake.test\r\n250 STARTTLS\r\n"
            : line == "STARTTLS" ? "220 go\r\nthis is no handshake\r\n" : null));

        await _commandLine.RunAsync("run", "--select", "smtp.rset.*", "--target", _commandLine.Profile("smtp", server.Port));

        _commandLine.Record().Notices.Should().Contain(notice => notice.Topic == "tls" && notice.Text.Contains("plaintext"));
    }

    private static async Task FloodAsync(FakeConnection connection)
    {
        var line = new string('x', 64 * 1024);
        while (true)
            await connection.SayAsync(line);
    }
}
