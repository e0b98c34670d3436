using ConformTest.Harness.Judging;
using ConformTest.Harness.Language;

namespace ConformTest.Harness.Tests.Play;

public sealed class SeveralConnectionsTests
{
    [Fact]
    public async Task Two_sessions_of_one_protocol_are_kept_apart()
    {
        var played = await Theatre.PlayAsync(
            """
            === imap.test.case
            A case.
            connections: A imap alice connected, B imap alice connected

            A S: * OK
            B S: * OK
            A C: {tag} NOOP
            B C: {tag} CHECK
            must imap.a.one
            B S: {tag} OK
            must imap.a.two
            A S: {tag} OK
            A C: {tag} NOOP
            must imap.a.three
            A S: {tag} OK
            """,
            null, null, (MailProtocol.Imap, connection => connection.SpeakImapAsync((_, _) => null)));
        played.Observations.Should().HaveCount(3).And.AllBeOfType<Matched>();
        played.Heard.Should().BeEquivalentTo("t001 NOOP", "t002 CHECK", "t003 NOOP");
        played.Result.Transcript.Where(entry => entry.From == "C").Select(entry => entry.Connection).Should().Equal("A", "B", "A");
    }

    [Fact]
    public async Task Protocols_meet_in_one_conversation()
    {
        var played = await Theatre.PlayAsync(
            """
            === mail.test.case
            A case.
            connections: M smtp connected, P pop3 connected

            M S: 220
            P S: +OK
            M C: NOOP
            P C: NOOP
            must mail.a.one
            M S: 250
            must mail.a.two
            P S: -ERR
            """,
            null, null, (MailProtocol.Smtp, connection => connection.SpeakSmtpAsync(_ => null)), (MailProtocol.Pop3, connection => connection.SpeakPop3Async(_ => "-ERR\r\n")));
        played.Observations.Should().HaveCount(2).And.AllBeOfType<Matched>();
    }

    [Fact]
    public async Task A_connection_for_later_is_opened_by_its_first_line()
    {
        var played = await Theatre.PlayAsync(
            """
            === smtp.test.case
            A case.
            connections: A smtp connected, B smtp later

            A S: 220
            A C: NOOP
            A S: 250
            B S: 220
            B C: NOOP
            must smtp.a.one
            B S: 251
            """,
            null, null, (MailProtocol.Smtp, connection => connection.SpeakSmtpAsync(line => line == "NOOP" && connection.Number == 2 ? "251 second\r\n" : null)));
        played.Observation.Should().BeOfType<Matched>();
    }

    [Theory]
    [InlineData(1, "1 message delivered", true)]
    [InlineData(0, "0 messages delivered", false)]
    [InlineData(2, "2 messages delivered", false)]
    public async Task Delivered_mail_is_counted_by_its_marker_among_what_came_since(int deliver, string observation, bool matches)
    {
        var store = new FakeMaildrop();
        var played = await Theatre.PlayAsync(
            """
            === smtp.test.case
            A case.

            S: 220
            C: NOOP {marker}
            S: 250

            must smtp.a.one
            S: <delivers 1 to alice as m>
            must smtp.a.two
            that {m} contains {marker}
            """,
            Theatre.Impatient with { Reply = TimeSpan.FromSeconds(20) }, null,
            (MailProtocol.Smtp, connection => connection.SpeakSmtpAsync(line =>
            {
                for (var i = 0; i < deliver && line.StartsWith("NOOP", StringComparison.Ordinal); i++)
                    store.Add($"Subject: {line.Split(' ')[1]}\r\n\r\nx");
                store.Add("Subject: another's\r\n\r\nx");
                return null;
            })),
            (MailProtocol.Pop3, connection => connection.SpeakPop3Async(store.Answer)));
        if (matches)
            played.Observations.Should().Equal(new Matched(observation), new Matched("{m} contains {marker}"));
        else
            played.Observations[0].Should().BeOfType<Differed>().Which.What.Should().Be(observation);
        store.Left.Should().NotContain(message => message.StartsWith("Subject: another's", StringComparison.Ordinal) == false && message.StartsWith("Subject: before", StringComparison.Ordinal) == false, "what the case brought is taken away")
            .And.Contain("Subject: before\r\n\r\nx", "what was there is left alone");
    }

    /// <summary>A maildrop with one old message. Numbers hold only for one listing, as one session at a time looks.</summary>
    private sealed class FakeMaildrop
    {
        private readonly Lock _gate = new();
        private readonly List<(string Id, string Text)> _messages = [("u0", "Subject: before\r\n\r\nx")];
        private int _next = 1;

        public IReadOnlyList<string> Left
        {
            get
            {
                lock (_gate)
                    return [.. _messages.Where(message => message.Text.Length > 0).Select(message => message.Text)];
            }
        }

        public void Add(string text)
        {
            lock (_gate)
                _messages.Add(($"u{_next++}", text));
        }

        public string? Answer(string line)
        {
            lock (_gate)
            {
                switch (line.Split(' '))
                {
                    case ["UIDL"]:
                        return $"+OK\r\n{string.Concat(_messages.Select((message, i) => message.Text.Length == 0 ? "" : $"{i + 1} {message.Id}\r\n"))}.\r\n";
                    case ["RETR", var number]:
                        return $"+OK\r\n{_messages[int.Parse(number) - 1].Text}\r\n.\r\n";
                    case ["DELE", var number]:
                        _messages[int.Parse(number) - 1] = ("", "");
                        return "+OK\r\n";
                    default:
                        return null;
                }
            }
        }
    }
}
