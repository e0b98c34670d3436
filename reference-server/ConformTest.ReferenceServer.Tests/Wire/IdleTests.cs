using Microsoft.Extensions.Time.Testing;

namespace ConformTest.ReferenceServer.Tests.Wire;

public sealed class IdleTests : ServerTest
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch);

    [Fact]
    public async Task A_silent_SMTP_client_is_told_by_421_and_cut_off()
    {
        await StartAsync(new() { TimeProvider = _time });
        var client = await ConnectAsync("smtp");
        await client.ReplyAsync();
        _time.Advance(TimeSpan.FromMinutes(4));
        (await client.AskAsync("NOOP")).Should().StartWith("250");
        await AdvanceUntilClosedAsync(client, TimeSpan.FromMinutes(5), "421 4.4.2");
    }

    [Fact]
    public async Task A_client_that_stops_in_the_middle_of_its_data_is_cut_off_as_well()
    {
        await StartAsync(new() { TimeProvider = _time });
        var client = await ConnectAsync("smtp");
        await client.ReplyAsync();
        await client.SendAsync("EHLO a\r\nMAIL FROM:<>\r\nRCPT TO:<alice@reference.test>\r\nDATA\r\n");
        for (var i = 0; i < 4; i++) (await client.ReplyAsync()).Should().MatchRegex("^[23]");
        await AdvanceUntilClosedAsync(client, TimeSpan.FromMinutes(5), "421 4.4.2");
        Alice.Inbox.Snapshot().Should().BeEmpty();
    }

    [Fact]
    public async Task A_silent_POP3_client_hears_nothing_and_is_cut_off()
    {
        await StartAsync(new() { TimeProvider = _time });
        var client = await ConnectAsync("pop3s");
        await client.LineAsync();
        await AdvanceUntilClosedAsync(client, TimeSpan.FromMinutes(10), "");
    }

    // The server begins to wait a moment after its last reply, so the clock is moved until it noticed.
    private async Task AdvanceUntilClosedAsync(ClientConnection client, TimeSpan limit, string words)
    {
        var rest = client.RestAsync();
        while (!rest.IsCompleted)
        {
            _time.Advance(limit / 4);
            // Real time for the server to begin its next wait; how much does not matter, as the loop goes on until it closed.
            await Task.WhenAny(rest, Task.Delay(5, Stop));
        }

        (await rest).Should().StartWith(words).And.HaveLength(words.Length == 0 ? 0 : (await rest).Length);
    }
}
