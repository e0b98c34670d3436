using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace ConformTest.ReferenceServer.Tests.Smtp;

public sealed class FutureReleaseTests : SmtpTest
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 5, 10, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Submission_names_the_limits_and_port_25_says_nothing()
    {
        var client = await LoggedInAsync();
        (await client.AskAsync("EHLO client.test")).Should().Contain("FUTURERELEASE 2592000 2026-12-06T00:00:00Z");
        var other = await GreetedAsync();
        (await other.AskAsync($"{Sender} HOLDFOR=60")).Should().StartWith("555");
    }

    [Theory]
    [InlineData("HOLDFOR=2592000", "250")]
    [InlineData("HOLDFOR=2592001", "501 5.5.4")]
    [InlineData("HOLDFOR=0", "501 5.5.4")]
    [InlineData("HOLDFOR=01", "501 5.5.4")]
    [InlineData("HOLDFOR", "501 5.5.4")]
    [InlineData("HOLDUNTIL=2026-12-06T00:00:00Z", "250")]
    [InlineData("HOLDUNTIL=2026-12-06t00:00:00.0z", "250")]
    [InlineData("HOLDUNTIL=2026-12-06T00:00:01Z", "501 5.5.4")]
    [InlineData("HOLDUNTIL=2026-11-31T00:00:00Z", "501 5.5.4")]
    [InlineData("HOLDUNTIL=2026-11-06T00:00:00", "501 5.5.4")]
    [InlineData("HOLDUNTIL=2020-01-01T00:00:00Z", "250")]
    [InlineData("HOLDFOR=60 HOLDUNTIL=2026-11-06T00:00:00Z", "501 5.5.4")]
    [InlineData("HOLDFOR=60 BY=60;R", "250")]
    [InlineData("HOLDFOR=61 BY=60;R", "501 5.5.4")]
    [InlineData("BY=60;N HOLDFOR=61", "501 5.5.4")]
    public async Task Requests_are_read_by_their_grammar(string parameters, string reply)
    {
        var client = await LoggedInAsync();
        (await client.AskAsync($"MAIL FROM:<alice@reference.test> {parameters}")).Should().StartWith(reply);
    }

    [Fact]
    public async Task A_message_is_held_to_the_second_and_keeps_the_time_of_its_arrival()
    {
        var client = await LoggedInAsync();
        await SubmitAsync(client, "HOLDFOR=60");
        _time.Advance(TimeSpan.FromMilliseconds(59_999));
        Delivered().Should().BeEmpty();
        _time.Advance(TimeSpan.FromMilliseconds(2));
        Encoding.Latin1.GetString(Alice.Inbox.Snapshot().Should().ContainSingle().Subject.Content.Span).Should().Contain("; Thu, 5 Nov 2026 10:00:00 +0000");
    }

    [Fact]
    public async Task Messages_leave_in_the_order_of_their_times()
    {
        var client = await LoggedInAsync();
        await SubmitAsync(client, "HOLDFOR=90", "late");
        await SubmitAsync(client, "HOLDFOR=30", "early");
        await SubmitAsync(client, "HOLDUNTIL=2020-01-01T00:00:00Z", "past");
        Delivered().Should().ContainSingle().Which.Should().Contain("past");
        _time.Advance(TimeSpan.FromSeconds(100));
        Delivered().Select(message => message.Split(' ')[^1].Trim()).Should().Equal("past", "early", "late");
    }

    [Fact]
    public async Task A_user_holds_so_many_and_all_hold_so_many()
    {
        var client = await LoggedInAsync(new() { HeldMessagesOfUser = 1, HeldMessages = 2 });
        await SubmitAsync(client, "HOLDFOR=60");
        (await client.AskAsync("MAIL FROM:<alice@reference.test> HOLDFOR=60")).Should().StartWith("552 5.7.16");
        (await client.AskAsync("MAIL FROM:<alice@reference.test>")).Should().StartWith("250");
        await client.AskAsync("RSET");
        _time.Advance(TimeSpan.FromSeconds(61));
        (await client.AskAsync("MAIL FROM:<alice@reference.test> HOLDFOR=60")).Should().StartWith("250");
    }

    [Fact]
    public async Task A_report_repeats_the_request()
    {
        var client = await LoggedInAsync();
        (await client.AskAsync("MAIL FROM:<alice@reference.test> HOLDFOR=60")).Should().StartWith("250");
        await client.AskAsync("RCPT TO:<bob@reference.test> NOTIFY=SUCCESS");
        await SendDataAsync(client, "\r\nx\r\n.\r\n");
        _time.Advance(TimeSpan.FromSeconds(61));
        Encoding.Latin1.GetString(Alice.Inbox.Snapshot().Should().ContainSingle().Subject.Content.Span).Should()
            .Contain("Arrival-Date: Thu, 5 Nov 2026 10:00:00 +0000\r\nFuture-Release-Request: for;60\r\n");
    }

    private async Task<ClientConnection> LoggedInAsync(ServerLimits? limits = null)
    {
        await StartAsync(new() { TimeProvider = _time, Limits = limits ?? new() });
        var client = await ConnectAsync("submissions");
        await client.ReplyAsync();
        await client.AskAsync("EHLO client.test");
        (await client.AskAsync($"AUTH PLAIN {Convert.ToBase64String(Encoding.ASCII.GetBytes("\0alice\0secret"))}")).Should().StartWith("235");
        return client;
    }

    private static async Task SubmitAsync(ClientConnection client, string parameters, string subject = "x")
    {
        (await client.AskAsync($"MAIL FROM:<alice@reference.test> {parameters}")).Should().StartWith("250");
        await client.AskAsync(ToAlice);
        (await SendDataAsync(client, $"Message-ID: <1@client.test>\r\nSubject: {subject}\r\n\r\n.\r\n")).Should().StartWith("250");
    }
}
