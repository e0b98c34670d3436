using ConformTest.Cli.Tests.Support;
using ConformTest.Fixtures;

namespace ConformTest.Cli.Tests.Replay;

public sealed class DepartingTargetTests : IDisposable
{
    private readonly CommandLine _commandLine = new();

    public void Dispose() => _commandLine.Dispose();

    [Theory]
    [InlineData("rfc1939/session.txt", "pop3.list.octets-exact", "difference: LIST says")]
    [InlineData("rfc1939/list.txt", "pop3.list.form", "has not the form that RFC 1939 gives it")]
    [InlineData("rfc1939/uidl.txt", "pop3.uidl.one-form", "has not the form that RFC 1939 gives it")]
    [InlineData("rfc1939/stat.txt", "pop3.stat.form", "the answer to STAT does not begin with the number of messages")]
    [InlineData("textbook/pop3-download.txt", "pop3.dele.answers-ok", "-ERR to DELE")]
    [InlineData("textbook/pop3-login.txt", "pop3.pass.right-password-ok", "-ERR to PASS where the transcript has +OK")]
    [InlineData("rfc2595/pop3-stls.txt", "pop3.stls.negotiates", "TLS")]
    [InlineData("rfc3207/starttls.txt", "smtp.ehlo.lists-only-what-works/starttls", "STARTTLS")]
    [InlineData("rfc3501/sample.txt", "imap.fetch.returns-requested-item", "the FETCH response for message 12 lacks ENVELOPE")]
    [InlineData("rfc3501/examine.txt", "imap.examine.read-only-code", "OK to EXAMINE without the response code [READ-ONLY]")]
    [InlineData("rfc3501/examine.txt", "imap.examine.same-output-as-select", "the answer lacks FLAGS")]
    public async Task A_departure_is_found(string name, string fault, string finding)
    {
        var outcome = await _commandLine.RunAsync("replay", Printed(name), "--fault", fault);

        outcome.Exit.Should().Be(1, outcome.Output);
        outcome.Output.Should().Contain("difference: ").And.Contain(finding);
    }

    [Fact]
    public async Task A_success_that_is_printed_as_refusal_is_a_difference_with_all_that_was_said()
    {
        var file = _commandLine.Write("doctored.txt", TranscriptFixtures.Get("rfc5321/typical.txt").Replace("C: MAIL FROM:<Smith@bar.com>\nS: 250 OK", "C: MAIL FROM:<Smith@bar.com>\nS: 550 no"));

        var outcome = await _commandLine.RunAsync("replay", file);

        outcome.Exit.Should().Be(1);
        outcome.Output.Should().Contain("line 11: difference: 250 to MAIL where the transcript has 550")
            .And.Contain("says: S: 550 no").And.Contain("sent: MAIL FROM:<sender@client.example>\\r\\n").And.Contain("came: 250 ");
    }

    [Fact]
    public async Task Data_that_no_server_sends_is_a_difference_when_the_command_owes_it()
    {
        var file = _commandLine.Write("doctored.txt", "C: a1 FETCH 2 (UID)\nS: * 2 FETCH (UID 7 X-NONE 1)\nS: a1 OK\nC: a2 STATUS INBOX (MESSAGES)\nS: * STATUS INBOX (MESSAGES 2)\nS: a2 NO");

        var outcome = await _commandLine.RunAsync("replay", file);

        outcome.Exit.Should().Be(1);
        outcome.Output.Should().Contain("line 2: difference: the FETCH response for message 2 lacks X-NONE")
            .And.Contain("line 6: difference: OK to STATUS where the transcript has NO");
    }

    [Fact]
    public async Task A_space_that_the_target_takes_is_remarked()
    {
        var inMessage = false;
        await using var server = new FakeServer(connection => connection.SpeakSmtpAsync(line =>
        {
            var within = inMessage;
            inMessage = line == "DATA" || (inMessage && line != ".");
            return inMessage && within ? "" : within ? "250 taken\r\n" : null;
        }));
        var profile = _commandLine.Profile("smtp", server.Port, "accounts: [{user: alice, address: alice@fake.test}]");

        var outcome = await _commandLine.RunAsync("replay", Printed("textbook/smtp.txt"), "--target", profile);

        outcome.Output.Should().Contain("a space stands behind MAIL FROM:, which RFC 5321 section 3.3 does not allow; the target took it (250)");
        outcome.Exit.Should().Be(0);
    }

    [Fact]
    public async Task A_message_without_a_header_may_be_refused()
    {
        var inMessage = false;
        await using var server = new FakeServer(connection => connection.SpeakSmtpAsync(line =>
        {
            var within = inMessage;
            inMessage = line == "DATA" || (inMessage && line != ".");
            return inMessage && within ? "" : within ? "554 no header\r\n" : null;
        }));
        var profile = _commandLine.Profile("smtp", server.Port, "accounts: [{user: alice, address: alice@fake.test}]");

        var outcome = await _commandLine.RunAsync("replay", Printed("textbook/smtp.txt"), "--target", profile);

        outcome.Output.Should().Contain("choice: 554 to the message where the transcript has 250: what is printed there has no header");
        outcome.Exit.Should().Be(0);
        var message = _commandLine.Write("message.txt", TranscriptFixtures.Get("textbook/smtp.txt").Replace("C: Do you like", "C: Subject: Do you like"));
        (await _commandLine.RunAsync("replay", message, "--target", profile)).Output.Should().Contain("difference: 554 to the message");
    }

    [Fact]
    public async Task A_mailbox_with_children_need_not_be_deleted()
    {
        var outcome = await _commandLine.RunAsync("replay", Printed("rfc3501/delete-parent.txt"), "--variant", "imap.delete.parents-stay");

        outcome.Output.Should().Contain("choice: NO to DELETE where the transcript has OK (HASCHILDREN); RFC 9051 section 6.3.5");
        outcome.Exit.Should().Be(0);
    }

    [Fact]
    public async Task A_server_that_takes_a_strangers_name_is_asked_for_the_next_on_a_new_connection()
    {
        await using var server = new FakeServer(async connection =>
        {
            await connection.SayAsync("+OK ready\r\n");
            for (var named = false; await connection.HearAsync() is { } line;)
            {
                var isUser = line.StartsWith("USER", StringComparison.Ordinal);
                await connection.SayAsync(isUser && named ? "-ERR give PASS\r\n" : isUser ? "+OK\r\n" : "-ERR what\r\n");
                named |= isUser;
            }
        });

        var outcome = await _commandLine.RunAsync("replay", $"pop3://alice:pw@127.0.0.1:{server.Port}", Printed("rfc1939/user.txt"));

        outcome.Output.Should().Contain("remark: sent on a new connection: USER may come again only after it was refused").And.Contain("choice: +OK to USER");
        outcome.Exit.Should().Be(0);
    }

    [Fact]
    public async Task Silence_is_a_difference_and_not_a_hang()
    {
        await using var server = new FakeServer(connection => connection.SpeakSmtpAsync(line => line.StartsWith("RCPT", StringComparison.Ordinal) ? "" : null));
        var profile = _commandLine.Profile("smtp", server.Port, "accounts: [{user: alice, address: alice@fake.test}]");

        var outcome = await _commandLine.RunAsync("replay", Printed("rfc2920/in-step.txt"), "--target", profile);

        outcome.Exit.Should().Be(1);
        outcome.Output.Should().Contain("difference: no answer instead of an answer to RCPT");
    }

    private string Printed(string name) => _commandLine.Write(name, TranscriptFixtures.Get(name));
}
