namespace ConformTest.ReferenceServer.Tests.Imap;

public sealed class MailboxCommandTests
{
    private static async Task<RawImap> WithMailboxesAsync(ImapHost host, params string[] names) =>
        await host.LoggedInAsync([.. names.Select(n => "CREATE " + n)]);

    [Theory]
    [InlineData("\"\" *", "INBOX,a,a/b,a/b/c,d")]
    [InlineData("\"\" %", "INBOX,a,d")]
    [InlineData("a/ %", "a/b")]
    [InlineData("\"\" a/%", "a/b")]
    [InlineData("\"\" a*", "a,a/b,a/b/c")]
    [InlineData("\"\" %/%", "a/b")]
    [InlineData("\"\" *c", "a/b/c")]
    [InlineData("\"\" inb%", "INBOX")]
    [InlineData("\"\" nothing", "")]
    [InlineData("\"\" (inbox d)", "INBOX,d")]
    public async Task LIST_matches_by_pattern(string arguments, string names)
    {
        await using var host = await ImapHost.StartAsync();
        await using var client = await WithMailboxesAsync(host, "a/b/c", "d");

        var listed = (await client.CommandAsync("LIST " + arguments)).SkipLast(1);

        string.Join(',', listed.Select(l => l.Split("\"/\" ")[1])).Should().Be(names);
    }

    [Fact]
    public async Task LIST_of_nothing_tells_the_delimiter()
    {
        await using var host = await ImapHost.StartAsync();
        await using var client = await host.LoggedInAsync();

        (await client.CommandAsync("LIST \"\" \"\""))[0].Should().Be("* LIST (\\Noselect) \"/\" \"\"");
    }

    [Fact]
    public async Task Hostile_patterns_take_no_time()
    {
        await using var host = await ImapHost.StartAsync();
        await using var client = await WithMailboxesAsync(host, new string('a', 900));

        (await client.CommandAsync("LIST \"\" " + string.Concat(Enumerable.Repeat("*a%", 300)) + "b")).Should().ContainSingle();
        (await client.CommandAsync("LIST \"\" " + new string('*', 9000))).Should().HaveCount(3);
    }

    [Fact]
    public async Task Deleting_a_parent_leaves_a_name_that_cannot_be_selected()
    {
        await using var host = await ImapHost.StartAsync();
        await using var client = await WithMailboxesAsync(host, "a/b");

        (await client.ResultAsync("DELETE a")).Should().StartWith("OK");
        (await client.CommandAsync("LIST \"\" a"))[0].Should().Be("* LIST (\\Noselect \\HasChildren) \"/\" a");
        (await client.ResultAsync("SELECT a")).Should().StartWith("NO");
        (await client.ResultAsync("DELETE a")).Should().StartWith("NO [HASCHILDREN]");
        (await client.ResultAsync("DELETE INBOX")).Should().StartWith("NO [CANNOT]");
        (await client.ResultAsync("DELETE none")).Should().StartWith("NO [NONEXISTENT]");
        (await client.ResultAsync("CREATE INBOX")).Should().StartWith("NO [ALREADYEXISTS]");
        (await client.ResultAsync("CREATE a/")).Should().StartWith("OK");
        (await client.ResultAsync("SELECT a")).Should().StartWith("OK");
    }

    [Fact]
    public async Task Extended_LIST_selects_and_returns_what_is_asked()
    {
        await using var host = await ImapHost.StartAsync();
        await using var client = await WithMailboxesAsync(host, "a/b", "gone", "sent (USE (\\Sent))");
        foreach (var command in new[] { "SUBSCRIBE a/b", "SUBSCRIBE gone", "SUBSCRIBE sent", "DELETE gone" }) await client.CommandAsync(command);

        (await client.CommandAsync("LIST (SUBSCRIBED) \"\" *")).Should().StartWith(
        [
            "* LIST (\\Subscribed \\HasNoChildren) \"/\" a/b",
            "* LIST (\\NonExistent \\Subscribed \\HasNoChildren) \"/\" gone",
            "* LIST (\\Subscribed \\Sent \\HasNoChildren) \"/\" sent",
        ]);
        (await client.CommandAsync("LIST (SUBSCRIBED RECURSIVEMATCH) \"\" a"))[0]
            .Should().Be("* LIST (\\HasChildren) \"/\" a (\"CHILDINFO\" (\"SUBSCRIBED\"))");
        (await client.CommandAsync("LIST (SPECIAL-USE) \"\" *")).Should().HaveCount(2);
        (await client.CommandAsync("LIST \"\" % RETURN (SUBSCRIBED CHILDREN STATUS (MESSAGES UIDNEXT))")).Should().Equal(
            "* LIST (\\HasNoChildren) \"/\" INBOX", "* STATUS INBOX (MESSAGES 0 UIDNEXT 1)",
            "* LIST (\\HasChildren) \"/\" a", "* STATUS a (MESSAGES 0 UIDNEXT 1)",
            "* LIST (\\Subscribed \\Sent \\HasNoChildren) \"/\" sent", "* STATUS sent (MESSAGES 0 UIDNEXT 1)",
            "OK LIST completed");
        (await client.ResultAsync("CREATE all (USE (\\All))")).Should().StartWith("NO [USEATTR]");
    }

    [Fact]
    public async Task LSUB_with_percent_shows_the_level_above()
    {
        await using var host = await ImapHost.StartAsync();
        await using var client = await WithMailboxesAsync(host, "a/b", "c");
        await client.CommandAsync("SUBSCRIBE a/b");

        (await client.CommandAsync("LSUB \"\" %"))[0].Should().Be("* LSUB (\\Noselect) \"/\" a");
        (await client.CommandAsync("LSUB \"\" *"))[0].Should().Be("* LSUB () \"/\" a/b");
        (await client.ResultAsync("UNSUBSCRIBE a/b")).Should().StartWith("OK");
        (await client.CommandAsync("LSUB \"\" *")).Should().ContainSingle();
        (await client.ResultAsync("SUBSCRIBE none")).Should().StartWith("NO [NONEXISTENT]");
    }

    [Fact]
    public async Task Names_are_modified_UTF_7_before_ENABLE_and_UTF_8_after()
    {
        await using var host = await ImapHost.StartAsync();
        await using var client = await WithMailboxesAsync(host, "~peter/mail/&U,BTFw-/&ZeVnLIqe-", "a&-b");

        (await client.ResultAsync("CREATE &bad")).Should().StartWith("NO [CANNOT]");
        (await client.ResultAsync("CREATE {2+}\r\n\u00c3\u00bc")).Should().StartWith("NO [CANNOT]");
        (await client.ResultAsync("CREATE &AGE-")).Should().StartWith("NO [CANNOT]", "plain letters are not to be encoded");
        (await client.CommandAsync("LIST \"\" *&*")).Should().Equal("OK LIST completed");
        (await client.CommandAsync("LIST \"\" *")).Should().Contain("* LIST (\\HasNoChildren) \"/\" a&-b")
            .And.Contain("* LIST (\\HasNoChildren) \"/\" ~peter/mail/&U,BTFw-/&ZeVnLIqe-");
        await client.CommandAsync("ENABLE IMAP4rev2");
        (await client.CommandAsync("LIST \"\" ~peter/mail/%/%"))[0].Should().Be(
            "* LIST (\\HasNoChildren) \"/\" \"~peter/mail/\u00e5\u008f\u00b0\u00e5\u008c\u0097/\u00e6\u0097\u00a5\u00e6\u009c\u00ac\u00e8\u00aa\u009e\"");
        (await client.ResultAsync("CREATE \"\u00c3\u00bc\"")).Should().StartWith("OK");
        (await client.CommandAsync("LIST \"\" a&b"))[0].Should().EndWith("a&b");
    }

    [Fact]
    public async Task COPY_is_all_or_nothing_and_tells_the_UIDs()
    {
        await using var host = await ImapHost.StartAsync();
        host.Deliver("1: \r\n\r\n", "2: \r\n\r\n", "3: \r\n\r\n");
        await using var client = await host.SelectedAsync("CREATE a");
        var validity = host.Server.Store.FindByUser("alice")!.Mailboxes.Find("a")!.UidValidity;

        (await client.ResultAsync("COPY 3,1 none")).Should().StartWith("NO [TRYCREATE]");
        (await client.CommandAsync("COPY 3,1 a")).Should().Equal($"OK [COPYUID {validity} 1,3 1:2] COPY completed");
        (await client.CommandAsync("UID COPY 77 a")).Should().Equal("OK UID COPY completed");
        host.Inbox.Expunge([2u]);
        (await client.ResultAsync("COPY 1:3 a")).Should().StartWith("NO [EXPUNGEISSUED]");
        (await client.CommandAsync("STATUS a (MESSAGES)"))[0].Should().Be("* STATUS a (MESSAGES 2)");
    }

    [Fact]
    public async Task MOVE_tells_the_UIDs_before_the_messages_go()
    {
        await using var host = await ImapHost.StartAsync();
        host.Deliver("1: \r\n\r\n", "2: \r\n\r\n", "3: \r\n\r\n");
        await using var client = await host.SelectedAsync("CREATE a");
        var validity = host.Server.Store.FindByUser("alice")!.Mailboxes.Find("a")!.UidValidity;

        (await client.CommandAsync("MOVE 1:2 a")).Should().Equal(
            $"* OK [COPYUID {validity} 1:2 1:2] moved", "* 1 EXPUNGE", "* 1 EXPUNGE", "OK MOVE completed");
        (await client.CommandAsync("UID MOVE 3 none")).Should().ContainSingle().Which.Should().StartWith("NO [TRYCREATE]");
        (await client.CommandAsync("UID MOVE 3 INBOX"))[0].Should().EndWith(" 3 4] moved");
    }

    [Fact]
    public async Task STORE_answers_with_the_new_flags_unless_silent_and_tells_others()
    {
        await using var host = await ImapHost.StartAsync();
        host.Deliver("1: \r\n\r\n");
        await using var client = await host.SelectedAsync();
        await using var other = await host.SelectedAsync();

        (await client.CommandAsync(@"STORE 1 FLAGS (\Seen new \Odd)")).Should().Equal(
            @"* FLAGS (\Answered \Flagged \Deleted \Seen \Draft new)", @"* 1 FETCH (FLAGS (\Seen new \Recent))", "OK STORE completed");
        (await client.CommandAsync(@"UID STORE 1 -FLAGS \Seen")).Should().StartWith([@"* 1 FETCH (UID 1 FLAGS (new \Recent))"]);
        (await client.CommandAsync(@"STORE 1 +FLAGS.SILENT (\Draft)")).Should().ContainSingle();
        (await other.CommandAsync("NOOP")).Should().StartWith(
            [@"* FLAGS (\Answered \Flagged \Deleted \Seen \Draft new)", @"* 1 FETCH (UID 1 FLAGS (\Draft new))"]);
        (await client.CommandAsync("NOOP")).Should().ContainSingle("the session knows what it did itself");
    }

    [Fact]
    public async Task APPEND_keeps_flags_and_date_and_asks_for_a_mailbox_that_is_missing()
    {
        await using var host = await ImapHost.StartAsync();
        await using var client = await host.SelectedAsync();

        (await client.ResultAsync("APPEND none {1+}\r\nx")).Should().StartWith("NO [TRYCREATE]");
        (await client.CommandAsync("APPEND INBOX (\\Flagged k) \" 1-Feb-2003 04:05:06 -0730\" {1+}\r\nx")).Should().StartWith(
            [@"* FLAGS (\Answered \Flagged \Deleted \Seen \Draft k)", "* 1 EXISTS", "* 1 RECENT"])
            .And.EndWith([$"OK [APPENDUID {host.Inbox.UidValidity} 1] APPEND completed"]);
        (await client.CommandAsync("FETCH 1 (FLAGS INTERNALDATE)"))[0].Should().Be(
            "* 1 FETCH (INTERNALDATE \" 1-Feb-2003 04:05:06 -0730\" FLAGS (\\Flagged k \\Recent))");
    }
}
