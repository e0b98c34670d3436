using System.Net;

namespace ConformTest.ReferenceServer.Tests.Hosting;

/// <summary>Behind the same ports each client may meet a server of its own.</summary>
public sealed class ByClientTests : ServerTest
{
    private static readonly IPAddress Faulty = IPAddress.Parse("127.0.0.11");
    private static readonly IPAddress AlsoFaulty = IPAddress.Parse("127.0.0.12");
    private static readonly IPAddress Stranger = IPAddress.Parse("127.0.0.13");

    private readonly ReferenceServerOptions _faulty = new() { Faults = new HashSet<string> { "smtp.rset.answers-250" } };

    private Task<ReferenceServer> StartAsync(params IPAddress[] faulty) => StartAsync(new ReferenceServerOptions { ByClient = address => faulty.Contains(address) ? _faulty : null });

    [Fact]
    public async Task A_fault_is_met_by_the_clients_for_whom_it_was_chosen_and_by_nobody_else()
    {
        await StartAsync(Faulty, AlsoFaulty);

        (await ResetAsync(Faulty)).Should().NotStartWith("250");
        (await ResetAsync(AlsoFaulty)).Should().NotStartWith("250");
        (await ResetAsync(Stranger)).Should().StartWith("250");
    }

    [Fact]
    public async Task Mail_is_seen_only_where_it_was_brought()
    {
        await StartAsync(Faulty, AlsoFaulty);

        await DeliverAsync(Faulty);

        (await InboxAsync(AlsoFaulty)).Should().Contain("* 1 EXISTS", "both addresses choose the same");
        (await InboxAsync(Stranger)).Should().Contain("* 0 EXISTS");
        Alice.Inbox.Snapshot().Should().BeEmpty();
    }

    [Fact]
    public async Task What_was_released_begins_anew_without_mail()
    {
        var server = await StartAsync(Faulty);
        await DeliverAsync(Faulty);

        await server.ReleaseAsync(_faulty);

        (await InboxAsync(Faulty)).Should().Contain("* 0 EXISTS");
    }

    private async Task<string> ResetAsync(IPAddress source)
    {
        var client = await ConnectAsync("smtp", source);
        await client.ReplyAsync();
        return await client.AskAsync("RSET");
    }

    private async Task DeliverAsync(IPAddress source)
    {
        var client = await ConnectAsync("smtp", source);
        await client.ReplyAsync();
        foreach (var line in (string[])["EHLO client.example", "MAIL FROM:<>", "RCPT TO:<alice@reference.test>", "DATA"]) await client.AskAsync(line);
        (await client.AskAsync("Subject: one\r\n\r\nText\r\n.")).Should().StartWith("250");
    }

    private async Task<string> InboxAsync(IPAddress source)
    {
        var client = await ConnectAsync("imap", source);
        await client.LineAsync();
        await client.SendAsync("a LOGIN alice secret\r\nb SELECT INBOX\r\n");
        List<string> lines = [];
        while (lines.LastOrDefault()?.StartsWith("b ", StringComparison.Ordinal) != true)
            lines.Add(await client.LineAsync() ?? throw new InvalidOperationException("closed"));
        return string.Join('\n', lines);
    }
}
