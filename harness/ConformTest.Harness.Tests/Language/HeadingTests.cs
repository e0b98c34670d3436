using ConformTest.Harness.Language;

namespace ConformTest.Harness.Tests.Language;

public class HeadingTests
{
    [Fact]
    public void The_heading_gives_title_reasons_and_headers()
    {
        var conversation = Scripts.One("""
            === imap.move.needs-uids
            MOVE tells the new numbers.
            # not prose
            Clients find the message again by them.
            Note: this is prose.
            needs: UIDPLUS|IMAP4rev2, not QRESYNC, alice, AUTH PLAIN
            needs: smtp:STARTTLS
            kind: hazard
            slow: yes
            waits: the reference server has no MOVE

            C: {tag} NOOP
            """);
        conversation.Id.Should().Be("imap.move.needs-uids");
        conversation.Title.Should().Be("MOVE tells the new numbers.");
        conversation.Why.Should().Be("Clients find the message again by them.\nNote: this is prose.");
        conversation.Kind.Should().Be(DeviationKind.Hazard);
        conversation.Slow.Should().BeTrue();
        conversation.Waits.Should().Be("the reference server has no MOVE");
        conversation.Needs.Select(need => (need.Protocol, string.Join('|', need.Alternatives), need.Presence, need.Position.Column)).Should().Equal(
            (MailProtocol.Imap, "UIDPLUS|IMAP4rev2", NeedPresence.Present, 8),
            (MailProtocol.Imap, "QRESYNC", NeedPresence.Absent, 31),
            (null, "alice", NeedPresence.Present, 40),
            (MailProtocol.Imap, "AUTH=PLAIN", NeedPresence.Present, 47),
            (MailProtocol.Smtp, "STARTTLS", NeedPresence.Present, 13));
    }

    [Theory]
    [InlineData("imap", "", EntryState.Connected)]
    [InlineData("imap", "given: mailbox with 4 messages", EntryState.Selected)]
    [InlineData("imap", "given: mailbox\nstate: authenticated", EntryState.Authenticated)]
    [InlineData("pop3", "given: maildrop with messages simple, dots", EntryState.Authenticated)]
    [InlineData("pop3", "given: mailbox", EntryState.Connected)]
    [InlineData("smtp", "state: greeted", EntryState.Greeted)]
    [InlineData("smtp", "given: maildrop", EntryState.Connected)]
    public void The_state_follows_from_the_headers(string protocol, string headers, EntryState expected)
    {
        var conversation = Scripts.One($"=== {protocol}.state.default\nA state.\n{headers}\n\nC: NOOP\n");
        conversation.Connections.Should().ContainSingle().Which.State.Should().Be(expected);
    }

    [Fact]
    public void Givens_count_messages_or_name_them()
    {
        var conversation = Scripts.One("=== pop3.a.b\nT\ngiven: maildrop with messages simple, dots\ngiven: mailbox with 3 messages\n\nC: NOOP\n");
        conversation.Givens[0].Messages.Should().Equal("simple", "dots");
        conversation.Givens[1].Should().Match<Given>(given => given.Kind == GivenKind.Mailbox && given.Count == 3);
    }

    [Fact]
    public void Connections_have_protocol_account_and_state()
    {
        var conversation = Scripts.One("""
            === mail.delivery.arrives
            Mail arrives.
            connections: A smtp, B imap bob, late pop3 carol later
            connections: hop smtp listening
            given: mailbox

            A C: NOOP
            """);
        conversation.Connections.Select(c => (c.Name, c.Protocol, c.Account, c.State)).Should().Equal(
            ("A", MailProtocol.Smtp, "alice", EntryState.Connected),
            ("B", MailProtocol.Imap, "bob", EntryState.Selected),
            ("late", MailProtocol.Pop3, "carol", EntryState.Later),
            ("hop", MailProtocol.Smtp, "alice", EntryState.Listening));
    }

    [Fact]
    public void Cells_keep_their_columns_behind_an_escaped_bar()
    {
        var conversation = Scripts.One("=== smtp.a.b\nT\n| case | want             | text |\n| one  | 503 \\| {n} \\| {m}x |      |\n\nC: {text}\n");
        conversation.Table!.Columns.Should().Equal("case", "want", "text");
        var row = conversation.Table.Rows.Should().ContainSingle().Subject;
        row.Name.Should().Be("one");
        row.Cells[1].Source.Should().Be("503 | {n} | {m}x");
        row.Cells[1].Parts.Select(part => part.Column).Should().Equal(10, 17, 20, 24, 27);
        row.Cells[2].Parts.Should().BeEmpty();
    }
}
