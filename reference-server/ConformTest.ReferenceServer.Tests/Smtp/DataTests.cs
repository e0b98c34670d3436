using System.Text;
using System.Text.RegularExpressions;

namespace ConformTest.ReferenceServer.Tests.Smtp;

public sealed class DataTests : SmtpTest
{
    [Theory]
    [InlineData("\r\nx\r\n.\r\n", "\r\nx\r\n")]
    [InlineData(".\r\n", "")]
    [InlineData("..\r\n.\r\n", ".\r\n")]
    [InlineData("a: b\r\n\r\n..x\r\n...\r\n.y\r\n.\r\n", "a: b\r\n\r\n.x\r\n..\r\ny\r\n")]
    [InlineData("\r\n\u00e4\u00ff\r\n.\r\n", "\r\n\u00e4\u00ff\r\n")]
    public async Task Content_comes_out_as_it_was_meant(string data, string content)
    {
        var client = await WithRecipientAsync();
        (await SendDataAsync(client, data)).Should().StartWith("250 2.0.0");
        Delivered().Should().Equal(content);
    }

    [Theory]
    [InlineData("\r\na\n.\nMAIL FROM:<x@y.test>\r\n.\r\n")]
    [InlineData("\r\na\n.\r\nb\r\n.\r\n")]
    [InlineData("\r\na\r\n.\nb\r\n.\r\n")]
    [InlineData("\r\na\r.\rb\r\n.\r\n")]
    [InlineData("\r\na\r\n.\rb\r\n.\r\n")]
    [InlineData("\r\na\rb\r\n.\r\n")]
    [InlineData("\r\na\r\r\n.\r\n")]
    [InlineData("\r\na\0b\r\n.\r\n")]
    public async Task Bare_CR_bare_LF_and_NUL_end_nothing_and_make_the_message_refused(string data)
    {
        var client = await WithRecipientAsync();
        (await SendDataAsync(client, data)).Should().StartWith("554 5.6.0");
        (await client.AskAsync("NOOP")).Should().StartWith("250");
        Delivered().Should().BeEmpty();
    }

    [Fact]
    public async Task The_framing_of_segments_does_not_matter()
    {
        var client = await WithRecipientAsync();
        (await client.AskAsync("DATA")).Should().StartWith("354");
        await client.DripAsync("S: x\r\n\r\n..a\r\n.b\r\n.\r\n");
        (await client.ReplyAsync()).Should().StartWith("250");
        Delivered().Should().Equal("S: x\r\n\r\n.a\r\nb\r\n");
    }

    [Fact]
    public async Task Commands_behind_the_data_are_served_in_the_same_segment()
    {
        var client = await GreetedAsync();
        await client.SendAsync($"{Sender}\r\n{ToAlice}\r\nDATA\r\n\r\none\r\n.\r\n{Sender}\r\n{ToAlice}\r\nDATA\r\n\r\ntwo\r\n.\r\nQUIT\r\n");
        var replies = (await client.RestAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line[..3]);
        replies.Should().Equal("250", "250", "354", "250", "250", "250", "354", "250", "221");
        Delivered().Should().Equal("\r\none\r\n", "\r\ntwo\r\n");
    }

    [Fact]
    public async Task Lines_up_to_the_limit_are_taken_and_longer_ones_refused()
    {
        var client = await WithRecipientAsync();
        var line = new string('x', 8190) + "\r\n";
        (await SendDataAsync(client, $"\r\n{line}.\r\n")).Should().StartWith("250");
        await client.AskAsync(Sender);
        await client.AskAsync(ToAlice);
        (await SendDataAsync(client, $"\r\nx{line}.\r\n")).Should().StartWith("554 5.6.0");
        Delivered().Should().Equal("\r\n" + line);
    }

    [Fact]
    public async Task A_message_over_the_size_limit_gets_552_at_its_end()
    {
        await StartAsync(new() { Limits = new() { MessageSize = 2000 } });
        var client = await WithRecipientAsync();
        var exact = string.Concat(Enumerable.Repeat(new string('x', 98) + "\r\n", 20));
        (await SendDataAsync(client, exact + ".\r\n")).Should().StartWith("250");
        await client.AskAsync(Sender);
        await client.AskAsync(ToAlice);
        (await SendDataAsync(client, exact + "y\r\n.\r\n")).Should().StartWith("552 5.3.4");
        (await client.AskAsync("NOOP")).Should().StartWith("250");
        Delivered().Should().Equal(exact);
    }

    [Fact]
    public async Task The_trace_header_says_where_the_message_came_from()
    {
        var client = await WithRecipientAsync();
        await SendDataAsync(client, "Subject: x\r\n\r\n.\r\n");
        var text = Encoding.Latin1.GetString(Alice.Inbox.Snapshot()[0].Content.Span);
        text.Should().MatchRegex(new Regex(
            @"^Return-Path: <sender@example\.org>\r\nReceived: from client\.test \(\[127\.0\.0\.1\]\)\r\n\tby mx\.reference\.test with ESMTP id [0-9a-f-]+\r\n"
            + @"\tfor <alice@reference\.test>; (Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{1,2} \w{3} \d{4} \d\d:\d\d:\d\d \+0000\r\nSubject: x\r\n\r\n$"));
    }

    [Fact]
    public async Task With_several_recipients_the_trace_header_names_none()
    {
        var client = await WithRecipientAsync();
        await client.AskAsync("RCPT TO:<bob@reference.test>");
        await SendDataAsync(client, "\r\n.\r\n");
        Encoding.Latin1.GetString(Alice.Inbox.Snapshot()[0].Content.Span).Should().NotContain("for <");
        Delivered("bob").Should().HaveCount(1);
    }

    [Fact]
    public async Task Data_that_is_cut_off_is_not_delivered()
    {
        var client = await WithRecipientAsync();
        await client.AskAsync("DATA");
        await client.SendAsync("\r\nhalf a message\r\n");
        client.HalfClose();
        await client.RestAsync();
        Delivered().Should().BeEmpty();
    }
}
