using System.Text;

namespace ConformTest.ReferenceServer.Tests.Smtp;

/// <summary>What tests of SMTP share: sessions that have come to a certain point.</summary>
public abstract class SmtpTest : ServerTest
{
    private protected const string Sender = "MAIL FROM:<sender@example.org>";
    private protected const string ToAlice = "RCPT TO:<alice@reference.test>";

    private protected async Task<ClientConnection> GreetedAsync(string service = "smtp")
    {
        var client = await ConnectAsync(service);
        (await client.ReplyAsync()).Should().StartWith("220 mx.reference.test ");
        (await client.AskAsync(service == "lmtp" ? "LHLO client.test" : "EHLO client.test")).Should().StartWith("250");
        return client;
    }

    private protected async Task<ClientConnection> WithRecipientAsync(string service = "smtp")
    {
        var client = await GreetedAsync(service);
        (await client.AskAsync(Sender)).Should().StartWith("250");
        (await client.AskAsync(ToAlice)).Should().StartWith("250");
        return client;
    }

    private protected static async Task<string> SendDataAsync(ClientConnection client, string data)
    {
        (await client.AskAsync("DATA")).Should().StartWith("354");
        await client.SendAsync(data);
        return await client.ReplyAsync();
    }

    /// <summary>The messages of a user as text, each without the trace header.</summary>
    private protected IReadOnlyList<string> Delivered(string user = "alice") =>
        [.. Server.Store.FindByUser(user)!.Inbox.Snapshot().Select(message => WithoutTrace(Encoding.Latin1.GetString(message.Content.Span)))];

    /// <summary>Return-Path, Received and its folded lines go.</summary>
    private static string WithoutTrace(string message)
    {
        message.Should().StartWith("Return-Path: <");
        var lines = message.Split("\r\n").ToList();
        lines.RemoveRange(0, 2);
        while (lines[0].StartsWith('\t')) lines.RemoveAt(0);
        return string.Join("\r\n", lines);
    }
}
