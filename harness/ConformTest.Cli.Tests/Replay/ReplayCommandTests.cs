using System.Net;
using System.Net.Sockets;
using ConformTest.Cli.Tests.Support;

namespace ConformTest.Cli.Tests.Replay;

public sealed class ReplayCommandTests : IDisposable
{
    private const string Login = "S: +OK POP3 server ready\nC: user bob\nS: +OK\nC: pass hungry\nS: +OK\n";
    private readonly CommandLine _commandLine = new();

    public void Dispose() => _commandLine.Dispose();

    [Theory]
    [InlineData("bob=alice", "USER alice")]
    [InlineData("bob=bob", "USER bob")]
    [InlineData("bob=carol", "USER carol")]
    public async Task A_user_is_whom_the_command_line_says(string binding, string said)
    {
        var outcome = await _commandLine.RunAsync("replay", _commandLine.Write("login.txt", Login), "--bind", binding, "--wire");

        outcome.Exit.Should().Be(0);
        outcome.Output.Should().ContainEquivalentOf($"C: {said}\\r\\n").And.ContainEquivalentOf("C: PASS secret\\r\\n");
    }

    [Theory]
    [InlineData("--wire")]
    [InlineData("--json")]
    public async Task The_password_of_a_target_is_struck_out_of_all_that_is_shown(string detail)
    {
        await using var server = new FakeServer(async connection =>
        {
            await connection.SayAsync("+OK ready\r\n");
            while (await connection.HearAsync() is { } line)
                await connection.SayAsync(line.ToUpperInvariant() is "CAPA" or "STAT" ? "-ERR was it hunter2?\r\n" : "+OK\r\n");
        });

        var outcome = await _commandLine.RunAsync("replay", $"pop3://alice:hunter2@127.0.0.1:{server.Port}", _commandLine.Write("login.txt", Login + "C: stat\nS: +OK 1 2\n"), detail);

        outcome.Exit.Should().Be(1);
        outcome.Output.Should().Contain("***").And.NotContain("hunter2");
    }

    [Fact]
    public async Task A_password_that_is_printed_as_wrong_goes_out_as_printed()
    {
        var outcome = await _commandLine.RunAsync("replay", _commandLine.Write("login.txt", Login[..^4] + "-ERR no\n"), "--wire");

        outcome.Exit.Should().Be(0);
        outcome.Output.Should().Contain("C: pass hungry\\r\\n");
    }

    [Fact]
    public async Task A_literal_is_counted_anew_and_the_wrong_count_remarked()
    {
        var file = _commandLine.Write("append.txt", "C: a APPEND box {99}\nS: + go on\nC: Subject: x\nC:\nC: text\nC:\nS: a OK\n");

        var outcome = await _commandLine.RunAsync("replay", file, "--wire");

        outcome.Exit.Should().Be(0);
        outcome.Output.Should().Contain("the literal is announced with 99 octets and has 20; so many were announced").And.Contain(" {20}\\r\\n");
    }

    [Fact]
    public async Task Pipelined_commands_go_out_in_one_write()
    {
        var file = _commandLine.Write("pipelined.txt", "S: 220 x\nC: EHLO a.example\nS: 250 PIPELINING\nC: MAIL FROM:<a@b.c>\nC: RSET\nC: NOOP\nS: 250 ok\nS: 250 ok\nS: 250 ok\n");

        var outcome = await _commandLine.RunAsync("replay", file, "--wire");

        outcome.Exit.Should().Be(0);
        outcome.Output.Should().Contain("MAIL FROM:<sender@client.example>\\r\\nRSET\\r\\nNOOP\\r\\n");
    }

    [Fact]
    public async Task Replies_that_are_left_out_are_read_and_remarked()
    {
        var file = _commandLine.Write("short.txt", "S: 220 x\nC: HELO a.example\nC: MAIL FROM:<a@b.c>\nC: RCPT TO:<d@e.f>\nC: DATA\nS: 354 go on\nC: text\nC: .\nC: QUIT\nS: 221 bye\n");

        var outcome = await _commandLine.RunAsync("replay", file);

        outcome.Exit.Should().Be(0);
        foreach (var verb in new[] { "HELO", "MAIL", "RCPT", "the message" })
            outcome.Output.Should().Contain($"the transcript leaves out the answer to {verb}");
    }

    [Fact]
    public async Task A_folder_gives_a_line_for_each_and_a_summary()
    {
        _commandLine.Write("some/login.txt", Login);
        _commandLine.Write("some/other/gssapi.txt", "S: * OK\nC: a AUTHENTICATE GSSAPI\nS: a OK\n");

        var outcome = await _commandLine.RunAsync("replay", Path.Combine(_commandLine.Folder, "some"));

        outcome.Exit.Should().Be(0);
        outcome.Output.Should().Contain("login.txt: no differences, no choices, no remarks (POP3)").And.Contain("gssapi.txt: not applicable: needs AUTH=GSSAPI")
            .And.EndWith("2 transcripts against reference server: 1 followed, 0 with differences, 1 not applicable\n");
    }

    [Fact]
    public async Task What_the_target_lacks_is_not_applicable()
    {
        var outcome = await _commandLine.RunAsync("replay", _commandLine.Write("login.txt", "# needs: FROBNICATE\n" + Login));

        outcome.Exit.Should().Be(4);
        outcome.Output.Should().Contain("not applicable: needs FROBNICATE");
    }

    [Theory]
    [InlineData("C: QUIT\nQ: what\n", ":2:1: error: no speaker is called 'Q'")]
    [InlineData("S: hello\nC: there\n", ":1:1: error: no line tells which protocol this is")]
    [InlineData("C: EHLO x\nS: fine\n", ":2:1: error: an SMTP reply begins with three digits")]
    [InlineData("C: a NOOP\nS: a OK\nS: what is this\n", ":3:1: error: this is no IMAP response")]
    public async Task A_transcript_that_cannot_be_understood_is_shown_with_place_and_hint(string text, string error)
    {
        var file = _commandLine.Write("bad.txt", text);

        var outcome = await _commandLine.RunAsync("replay", file);

        outcome.Exit.Should().Be(2);
        outcome.Output.Should().StartWith(file + error).And.Contain("^").And.Contain("hint: ");
    }

    [Fact]
    public async Task A_target_that_nobody_answers_for_is_unreachable()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();

        var outcome = await _commandLine.RunAsync("replay", _commandLine.Write("login.txt", Login), $"pop3://127.0.0.1:{port}");

        outcome.Exit.Should().Be(3);
        outcome.Errors.Should().Contain("cannot connect");
    }

    [Theory]
    [InlineData("none.txt")]
    [InlineData("login.txt", "--bind", "bob")]
    public async Task Wrong_usage_is_said(params string[] arguments)
    {
        _commandLine.Write("login.txt", Login);
        arguments[0] = Path.Combine(_commandLine.Folder, arguments[0]);

        (await _commandLine.RunAsync(["replay", .. arguments])).Exit.Should().Be(2);
    }
}
