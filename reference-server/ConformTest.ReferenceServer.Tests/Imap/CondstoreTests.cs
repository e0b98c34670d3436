namespace ConformTest.ReferenceServer.Tests.Imap;

/// <summary>RFC 7162 section 3.1.</summary>
public sealed class CondstoreTests
{
    private static async Task<(ImapHost Host, RawImap Client)> WithThreeAsync(string select)
    {
        var host = await ImapHost.StartAsync();
        host.Deliver("1: \r\n\r\n", "2: \r\n\r\n", "3: \r\n\r\n");
        return (host, await host.LoggedInAsync(select));
    }

    [Fact]
    public async Task Each_change_raises_the_mod_sequence_of_its_message()
    {
        var (host, client) = await WithThreeAsync("EXAMINE INBOX");
        await using var server = host;
        await using var connection = client;

        (await client.CommandAsync("SELECT INBOX (CONDSTORE)")).Should().Contain("* OK [HIGHESTMODSEQ 4] highest mod-sequence");
        (await client.CommandAsync("FETCH 1:3 (MODSEQ)")).Should().StartWith(
            ["* 1 FETCH (MODSEQ (2))", "* 2 FETCH (MODSEQ (3))", "* 3 FETCH (MODSEQ (4))"]);
        (await client.CommandAsync(@"STORE 2 +FLAGS.SILENT (\Flagged)"))[0].Should().Be("* 2 FETCH (MODSEQ (5))");
        (await client.CommandAsync("FETCH 1:3 FLAGS (CHANGEDSINCE 4)")).Should().Equal(
            @"* 2 FETCH (FLAGS (\Flagged \Recent) MODSEQ (5))", "OK FETCH completed");
        (await client.CommandAsync("SEARCH MODSEQ 4"))[0].Should().Be("* SEARCH 2 3 (MODSEQ 5)");
        (await client.CommandAsync("SEARCH RETURN (MAX) MODSEQ \"/flags/\\\\Draft\" all 4"))[0].Should().EndWith(" MAX 3 MODSEQ 4");
        (await client.CommandAsync("SEARCH MODSEQ 6"))[0].Should().Be("* SEARCH");
        (await client.CommandAsync("STATUS INBOX (HIGHESTMODSEQ)"))[0].Should().Be("* STATUS INBOX (HIGHESTMODSEQ 5)");
    }

    [Fact]
    public async Task A_conditional_STORE_leaves_alone_what_was_changed_since()
    {
        var (host, client) = await WithThreeAsync("SELECT INBOX");
        await using var server = host;
        await using var connection = client;

        (await client.CommandAsync(@"STORE 1:3 (UNCHANGEDSINCE 3) +FLAGS.SILENT (\Seen)")).Should().Equal(
            "* OK [HIGHESTMODSEQ 4] highest mod-sequence", "* 1 FETCH (MODSEQ (5))", "* 2 FETCH (MODSEQ (5))",
            "OK [MODIFIED 3] some messages were changed in between");
        (await client.CommandAsync(@"UID STORE 3 (UNCHANGEDSINCE 4) +FLAGS (\Seen)")).Should().Equal(
            @"* 3 FETCH (UID 3 FLAGS (\Seen \Recent) MODSEQ (6))", "OK UID STORE completed");
        (await client.CommandAsync(@"STORE 3 (UNCHANGEDSINCE 6) +FLAGS (\Seen)"))[0].Should().EndWith("MODSEQ (6))", "nothing changed");
        (await client.ResultAsync(@"STORE 3 (NONSENSE 6) +FLAGS (\Seen)")).Should().StartWith("BAD");
    }

    [Theory]
    [InlineData("ENABLE CONDSTORE")]
    [InlineData("FETCH 1 MODSEQ")]
    [InlineData("STATUS INBOX (HIGHESTMODSEQ)")]
    [InlineData("SEARCH MODSEQ 1")]
    public async Task After_an_enabling_command_changes_of_others_come_with_the_mod_sequence(string enabling)
    {
        var (host, client) = await WithThreeAsync("SELECT INBOX");
        await using var server = host;
        await using var connection = client;
        await using var other = await host.SelectedAsync();

        (await client.CommandAsync(enabling)).Should().Contain("* OK [HIGHESTMODSEQ 4] highest mod-sequence");
        await other.CommandAsync(@"STORE 1 FLAGS (\Draft)");

        (await client.CommandAsync("NOOP"))[0].Should().Be(@"* 1 FETCH (UID 1 FLAGS (\Draft \Recent) MODSEQ (5))");
        (await other.CommandAsync(@"STORE 1 FLAGS (\Seen)"))[0].Should().Be(@"* 1 FETCH (FLAGS (\Seen))", "this session is not aware");
    }

    [Fact]
    public async Task Without_the_capability_its_syntax_is_unknown()
    {
        await using var host = await ImapHost.StartAsync(new() { Without = new HashSet<string> { "CONDSTORE" } });
        host.Deliver("1: \r\n\r\n");
        await using var client = await host.LoggedInAsync();

        (await client.ResultAsync("SELECT INBOX (CONDSTORE)")).Should().StartWith("BAD");
        (await client.CommandAsync("SELECT INBOX")).Should().NotContainMatch("*MODSEQ*");
        foreach (var command in new[] { "FETCH 1 MODSEQ", "FETCH 1 FLAGS (CHANGEDSINCE 1)", "SEARCH MODSEQ 1", "STATUS INBOX (HIGHESTMODSEQ)" })
            (await client.ResultAsync(command)).Should().StartWith("BAD", command);
    }
}
