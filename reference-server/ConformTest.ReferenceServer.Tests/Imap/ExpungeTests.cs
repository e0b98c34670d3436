using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Tests.Imap;

/// <summary>RFC 9051 section 7.5.1: when message numbers may move, and when not.</summary>
public sealed class ExpungeTests
{
    private static readonly string[] Five = [.. Enumerable.Range(1, 5).Select(n => $"Subject: {n}\r\n\r\n")];

    [Fact]
    public async Task Numbers_are_reported_as_they_become()
    {
        await using var host = await ImapHost.StartAsync();
        host.Deliver(Five);
        await using var client = await host.SelectedAsync();
        await client.CommandAsync(@"STORE 2,3,5 +FLAGS.SILENT (\Deleted)");

        (await client.CommandAsync("EXPUNGE")).Should().Equal("* 2 EXPUNGE", "* 2 EXPUNGE", "* 3 EXPUNGE", "OK EXPUNGE completed");
        (await client.CommandAsync("UID SEARCH ALL"))[0].Should().Be("* SEARCH 1 4");
    }

    [Theory]
    [InlineData("FETCH 1:5 UID")]
    [InlineData("STORE 1 +FLAGS (x)")]
    [InlineData("SEARCH ALL")]
    public async Task During_commands_by_number_an_expunge_of_another_stays_hidden(string command)
    {
        await using var host = await ImapHost.StartAsync();
        host.Deliver(Five);
        await using var client = await host.SelectedAsync();
        host.Inbox.Expunge([2u]);

        (await client.CommandAsync(command)).Should().NotContainMatch("*EXPUNGE*");
        (await client.CommandAsync("FETCH 2 UID"))[0].Should().Be("* 2 FETCH (UID 2)", "the number still means the same message");
        (await client.CommandAsync("NOOP")).Should().Contain("* 2 EXPUNGE");
        (await client.CommandAsync("FETCH 2 UID"))[0].Should().Be("* 2 FETCH (UID 3)");
    }

    [Theory]
    [InlineData("UID FETCH 4 FLAGS")]
    [InlineData("UID STORE 4 +FLAGS (x)")]
    [InlineData("UID SEARCH ALL")]
    [InlineData("NOOP")]
    [InlineData("CHECK")]
    public async Task During_other_commands_it_is_told(string command)
    {
        await using var host = await ImapHost.StartAsync();
        host.Deliver(Five);
        await using var client = await host.SelectedAsync();
        host.Inbox.Expunge([2u]);

        (await client.CommandAsync(command)).Should().Contain("* 2 EXPUNGE");
    }

    [Fact]
    public async Task With_no_command_nothing_is_said()
    {
        await using var host = await ImapHost.StartAsync();
        host.Deliver(Five);
        await using var client = await host.SelectedAsync();

        host.Inbox.Expunge([2u]);
        host.Deliver("Subject: new\r\n\r\n");

        (await client.IsSilentAsync()).Should().BeTrue();
        (await client.CommandAsync("NOOP")).Should().StartWith(["* 2 EXPUNGE", "* 5 EXISTS"]);
    }

    [Fact]
    public async Task CLOSE_removes_without_a_word_and_UNSELECT_removes_nothing()
    {
        await using var host = await ImapHost.StartAsync();
        host.Deliver(Five);
        await using var client = await host.SelectedAsync();
        await client.CommandAsync(@"STORE 1 +FLAGS.SILENT (\Deleted)");

        (await client.CommandAsync("UNSELECT")).Should().ContainSingle().Which.Should().StartWith("OK");
        host.Inbox.Snapshot().Should().HaveCount(5);
        await client.CommandAsync("SELECT INBOX");
        (await client.CommandAsync("CLOSE")).Should().ContainSingle().Which.Should().StartWith("OK");
        host.Inbox.Snapshot().Should().HaveCount(4);
    }

    [Fact]
    public async Task UID_EXPUNGE_spares_what_it_does_not_name()
    {
        await using var host = await ImapHost.StartAsync();
        host.Deliver(Five);
        await using var client = await host.SelectedAsync();
        await client.CommandAsync(@"STORE 1:3 +FLAGS.SILENT (\Deleted)");

        (await client.CommandAsync("UID EXPUNGE 2,5,99")).Should().Equal("* 2 EXPUNGE", "OK UID EXPUNGE completed");
    }

    [Fact]
    public async Task A_read_only_mailbox_keeps_everything()
    {
        await using var host = await ImapHost.StartAsync();
        host.Deliver(Five);
        host.Inbox.ChangeFlags(null, host.Inbox.Snapshot(), FlagOperation.Add, MessageFlags.Of([@"\Deleted"]));
        await using var client = await host.LoggedInAsync("EXAMINE INBOX");

        (await client.ResultAsync("EXPUNGE")).Should().StartWith("NO");
        (await client.ResultAsync("STORE 1 FLAGS ()")).Should().StartWith("NO");
        (await client.ResultAsync("MOVE 1 INBOX")).Should().StartWith("NO");
        (await client.CommandAsync("FETCH 1 BODY[]"))[0].Should().NotContain("FLAGS", "nothing becomes seen");
        (await client.ResultAsync("CLOSE")).Should().StartWith("OK");
        host.Inbox.Snapshot().Should().HaveCount(5);
    }
}
