namespace ConformTest.ReferenceServer.Tests.Imap;

/// <summary>Each of the first faults changes what it says and nothing that the same session needs to get there.</summary>
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
        await using var host = await ImapHost.WithFaultAsync("imap.expunge.not-during-fetch");
        host.Deliver(Three);
        await using var client = await host.SelectedAsync();
        host.Inbox.Expunge([1u]);

        (await client.CommandAsync("FETCH 1 UID")).Should().Contain("* 1 EXPUNGE");
    }

    [Fact]
    public async Task The_size_is_wrong()
    {
        await using var host = await ImapHost.WithFaultAsync("imap.fetch.rfc822-size-exact");
        host.Deliver(Three[0]);
        await using var client = await host.SelectedAsync();

        (await client.CommandAsync("FETCH 1 RFC822.SIZE"))[0].Should().Be($"* 1 FETCH (RFC822.SIZE {Three[0].Length - 3})");
    }

    [Fact]
    public async Task IDLE_is_silent()
    {
        await using var host = await ImapHost.WithFaultAsync("imap.idle.reports-new-mail");
        await using var client = await host.SelectedAsync();
        await client.SendAsync("x IDLE\r\n");
        (await client.ReadAsync()).Should().StartWith("+ ");

        host.Deliver(Three);

        (await client.IsSilentAsync()).Should().BeTrue();
    }

    [Fact]
    public async Task Plaintext_behind_STARTTLS_is_run()
    {
        await using var host = await ImapHost.WithFaultAsync("imap.starttls.discards-plaintext");
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

        (await client.CommandAsync("FETCH 1 UID"))[0].Should().Be("* 1 FETCH  (UID 1)");
    }

    [Fact]
    public async Task A_refused_literal_is_waited_for()
    {
        await using var host = await ImapHost.StartAsync(new()
        {
            Limits = new() { MessageSize = 100 },
            Faults = new HashSet<string> { "imap.append.refused-literal-not-read" },
        });
        await using var client = await host.LoggedInAsync();

        await client.SendAsync("x APPEND INBOX {101}\r\n");
        (await client.IsSilentAsync()).Should().BeTrue();
        await client.SendAsync(new string('m', 101) + "\r\n");
        (await client.ReadAsync()).Should().StartWith("x NO");
    }

    [Fact]
    public async Task A_search_finds_too_much()
    {
        await using var host = await ImapHost.WithFaultAsync("imap.search.only-matches");
        host.Deliver(Three);
        await using var client = await host.SelectedAsync();

        (await client.CommandAsync("SEARCH SUBJECT 1"))[0].Should().Be("* SEARCH 1 3");
    }
}
