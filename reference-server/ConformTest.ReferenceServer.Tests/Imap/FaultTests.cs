namespace ConformTest.ReferenceServer.Tests.Imap;

/// <summary>One fault for each kind of hook: it changes what it says and nothing that the session needs to get there.</summary>
public sealed class FaultTests
{
    private static readonly string[] Three = [.. Enumerable.Range(1, 3).Select(n => $"Subject: {n}\r\n\r\ntext\r\n")];

    [Fact]
    public async Task Expunged_numbers_are_those_from_before()
    {
        await using var host = await ImapHost.WithFaultAsync("imap.expunge.renumbers-at-once");
        host.Deliver(Three);
        await using var client = await host.SelectedAsync();
        await client.CommandAsync(@"STORE 1:3 +FLAGS.SILENT (\Deleted)");

        (await client.CommandAsync("EXPUNGE")).Should().StartWith(["* 1 EXPUNGE", "* 2 EXPUNGE", "* 3 EXPUNGE"]);
    }

    [Fact]
    public async Task FETCH_tells_expunges()
    {
        await using var host = await ImapHost.WithFaultAsync("imap.expunge.not-during-fetch-store-search");
        host.Deliver(Three);
        await using var client = await host.SelectedAsync();
        host.Inbox.Expunge([1u]);

        (await client.CommandAsync("FETCH 1 UID")).Should().Contain("* 1 EXPUNGE");
    }

    [Fact]
    public async Task The_size_is_wrong()
    {
        await using var host = await ImapHost.WithFaultAsync("imap.fetch.size-is-number-of-octets");
        host.Deliver(Three[0]);
        await using var client = await host.SelectedAsync();

        (await client.CommandAsync("FETCH 1 RFC822.SIZE"))[0].Should().Be($"* 1 FETCH (RFC822.SIZE {Three[0].Length + 1})");
    }

    [Fact]
    public async Task IDLE_is_silent()
    {
        await using var host = await ImapHost.WithFaultAsync("imap.idle.reports-new-messages");
        await using var client = await host.SelectedAsync();
        await client.SendAsync("x IDLE\r\n");
        (await client.ReadAsync()).Should().StartWith("+ ");

        host.Deliver(Three);

        (await client.IsSilentAsync()).Should().BeTrue();
    }

    [Fact]
    public async Task Plaintext_behind_STARTTLS_is_run()
    {
        await using var host = await ImapHost.WithFaultAsync("imap.starttls.drops-injected-plaintext");
        await using var client = await host.GreetedAsync();

        await client.SendAsync("x STARTTLS\r\ny LOGIN alice secret\r\n");
        (await client.ReadAsync()).Should().StartWith("x OK");
        await client.SecureAsync(host.Server.Certificate);

        (await client.ReadAsync()).Should().StartWith("y OK");
    }

    [Fact]
    public async Task A_response_has_two_spaces()
    {
        await using var host = await ImapHost.WithFaultAsync("imap.response.grammar/double-space");
        host.Deliver(Three[0]);
        await using var client = await host.SelectedAsync();

        (await client.CommandAsync("EXAMINE INBOX")).Should().Contain("*  1 EXISTS");
    }

    [Fact]
    public async Task A_refused_literal_is_left_unread()
    {
        await using var host = await ImapHost.WithFaultAsync("imap.literal-plus.consumed-when-refused");
        await using var client = await host.LoggedInAsync();

        await client.SendAsync("x APPEND INBOX {8+}\r\ny NOOP\r\n\r\n");

        (await client.ReadAsync()).Should().StartWith("x NO");
        (await client.ReadAsync()).Should().StartWith("y OK");
    }

    [Fact]
    public async Task A_search_misses_a_match()
    {
        await using var host = await ImapHost.WithFaultAsync("imap.search.logic");
        host.Deliver(Three);
        await using var client = await host.SelectedAsync();

        (await client.CommandAsync("SEARCH OR 1 3"))[0].Should().Be("* SEARCH 1");
    }
}
