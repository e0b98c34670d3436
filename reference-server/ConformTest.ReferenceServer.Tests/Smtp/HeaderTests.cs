using System.Text;

namespace ConformTest.ReferenceServer.Tests.Smtp;

public sealed class HeaderTests : SmtpTest
{
    [Theory]
    [InlineData("Return-Path: <old@example.org>\r\nA: b\r\n\r\n.\r\n", "A: b\r\n\r\n")]
    [InlineData("A: b\r\nreturn-path : <old@example.org>\r\n folded\r\nC: d\r\nReturn-Path: <>\r\n\r\n.\r\n", "A: b\r\nC: d\r\n\r\n")]
    [InlineData("A: b\r\n\r\nReturn-Path: <text>\r\n.\r\n", "A: b\r\n\r\nReturn-Path: <text>\r\n")]
    [InlineData("A: b\r\n Return-Path: <folded>\r\n\r\n.\r\n", "A: b\r\n Return-Path: <folded>\r\n\r\n")]
    [InlineData("Return-Path: <old@example.org>\r\n.\r\n", "")]
    public async Task A_delivered_message_has_no_Return_Path_but_the_envelopes(string data, string content)
    {
        var client = await WithRecipientAsync();
        (await SendDataAsync(client, data)).Should().StartWith("250");
        Delivered().Should().Equal(content);
    }

    [Theory]
    [InlineData("A: b\r\n\r\n.\r\n", 1)]
    [InlineData("message-id: <mine@example.org>\r\n\r\n.\r\n", 0)]
    public async Task A_message_that_was_submitted_without_an_identity_gets_one(string data, int added)
    {
        var client = await ConnectAsync("submission");
        await client.ReplyAsync();
        await client.AskAsync("EHLO client.test");
        await client.AskAsync("STARTTLS");
        await client.StartTlsAsync();
        await client.AskAsync("EHLO client.test");
        var plain = Convert.ToBase64String(Encoding.UTF8.GetBytes("\0alice\0secret"));
        (await client.AskAsync($"AUTH PLAIN {plain}")).Should().StartWith("235");
        await client.AskAsync(Sender);
        await client.AskAsync(ToAlice);
        (await SendDataAsync(client, data)).Should().StartWith("250");
        Delivered().Should().ContainSingle().Which.Split("Message-ID: <").Should().HaveCount(added + 1);
    }
}
