using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Tests.Imap;

public sealed class SelectTests
{
    [Fact]
    public async Task SELECT_tells_all_that_RFC_3501_requires()
    {
        await using var host = await ImapHost.StartAsync();
        host.Deliver("a: b\r\n\r\n", "a: b\r\n\r\n");
        host.Inbox.ChangeFlags(null, [host.Inbox.Snapshot()[0]], FlagOperation.Add, MessageFlags.Of([@"\Seen", "$Work"]));
        await using var client = await host.LoggedInAsync();

        (await client.CommandAsync("SELECT INBOX")).Should().Equal(
            @"* FLAGS (\Answered \Flagged \Deleted \Seen \Draft $Work)",
            "* 2 EXISTS",
            "* 2 RECENT",
            "* OK [UNSEEN 2] first unseen message",
            $"* OK [UIDVALIDITY {host.Inbox.UidValidity}] UIDs are valid",
            "* OK [UIDNEXT 3] next UID",
            @"* OK [PERMANENTFLAGS (\Answered \Flagged \Deleted \Seen \Draft $Work \*)] flags are kept",
            "* OK [HIGHESTMODSEQ 4] highest mod-sequence",
            "OK [READ-WRITE] SELECT completed");
        (await client.CommandAsync("EXAMINE INBOX")).Should().Contain("* 0 RECENT", "the first session has claimed them")
            .And.Contain("* OK [PERMANENTFLAGS ()] no flag can be changed").And.EndWith(["OK [READ-ONLY] EXAMINE completed"]);
    }

    [Fact]
    public async Task IMAP4rev2_has_the_mailbox_name_and_no_recent()
    {
        await using var host = await ImapHost.StartAsync();
        host.Deliver("a: b\r\n\r\n");
        await using var client = await host.LoggedInAsync();

        (await client.CommandAsync("ENABLE IMAP4rev2 NONSENSE")).Should().Equal("* ENABLED IMAP4rev2", "OK ENABLE completed");
        var responses = await client.CommandAsync("SELECT INBOX");
        responses.Should().NotContainMatch("*RECENT*").And.NotContainMatch("*UNSEEN*").And.Contain(@"* LIST (\HasNoChildren) ""/"" INBOX");
        (await client.CommandAsync("FETCH 1 FLAGS"))[0].Should().Be("* 1 FETCH (FLAGS ())");
        (await client.CommandAsync("SEARCH ALL"))[0].Should().Be(@"* ESEARCH (TAG ""a5"") ALL 1");
        (await client.CommandAsync("UID SEARCH UNSEEN"))[0].Should().Be(@"* ESEARCH (TAG ""a6"") UID ALL 1");
        (await client.CommandAsync("SEARCH SEEN"))[0].Should().Be(@"* ESEARCH (TAG ""a7"")");
    }

    [Fact]
    public async Task STATUS_counts_without_selecting()
    {
        await using var host = await ImapHost.StartAsync();
        host.Deliver("a: b\r\n\r\n", "a: bc\r\n\r\n");
        host.Inbox.ChangeFlags(null, [host.Inbox.Snapshot()[0]], FlagOperation.Add, MessageFlags.Of([@"\Seen", @"\Deleted"]));
        await using var client = await host.LoggedInAsync();

        (await client.CommandAsync("STATUS inbox (MESSAGES RECENT UIDNEXT UIDVALIDITY UNSEEN DELETED SIZE)")).Should().Equal(
            $"* STATUS INBOX (MESSAGES 2 RECENT 2 UIDNEXT 3 UIDVALIDITY {host.Inbox.UidValidity} UNSEEN 1 DELETED 1 SIZE 17)",
            "OK STATUS completed");
        (await client.ResultAsync("STATUS nowhere (MESSAGES)")).Should().StartWith("NO [NONEXISTENT]");
    }

    [Fact]
    public async Task Capabilities_can_be_switched_off_and_are_gone_then()
    {
        await using var host = await ImapHost.StartAsync(new() { Without = new HashSet<string> { "MOVE", "imap.IDLE", "UIDPLUS", "IMAP4rev2" } });
        await using var client = await host.SelectedAsync();

        (await client.CommandAsync("CAPABILITY"))[0].Should().NotContain("MOVE").And.NotContain("IDLE").And.NotContain("UIDPLUS").And.NotContain("rev2");
        (await client.ResultAsync("MOVE 1 INBOX")).Should().StartWith("BAD");
        (await client.ResultAsync("IDLE")).Should().StartWith("BAD");
        (await client.CommandAsync("ENABLE IMAP4rev2"))[0].Should().Be("* ENABLED");
    }
}
