namespace ConformTest.ReferenceServer.Tests.Smtp;

public sealed class StartTlsTests : SmtpTest
{
    [Fact]
    public async Task TLS_makes_the_server_forget_what_was_said_in_clear()
    {
        var client = await GreetedAsync();
        (await client.AskAsync("STARTTLS")).Should().StartWith("220 2.0.0");
        await client.StartTlsAsync();
        (await client.AskAsync(Sender)).Should().StartWith("503 5.5.1");
        (await client.AskAsync("EHLO client.test")).Should().NotContain("STARTTLS");
        (await client.AskAsync("STARTTLS")).Should().StartWith("503 5.5.1");
        (await client.AskAsync(Sender)).Should().StartWith("250");
        (await client.AskAsync(ToAlice)).Should().StartWith("250");
        (await SendDataAsync(client, "\r\n.\r\n")).Should().StartWith("250");
        System.Text.Encoding.ASCII.GetString(Alice.Inbox.Snapshot()[0].Content.Span).Should().Contain(" with ESMTPS id ");
    }

    [Fact]
    public async Task Commands_injected_in_clear_are_dropped()
    {
        var client = await GreetedAsync();
        await client.SendAsync("STARTTLS\r\nNOOP\r\nRSET\r\n");
        (await client.ReplyAsync()).Should().StartWith("220");
        await client.StartTlsAsync();
        (await client.AskAsync("QUIT")).Should().StartWith("221");
        (await client.RestAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_parameter_is_refused_and_a_transaction_keeps_TLS_out()
    {
        var client = await GreetedAsync();
        (await client.AskAsync("STARTTLS now")).Should().StartWith("501 5.5.4");
        await client.AskAsync(Sender);
        (await client.AskAsync("STARTTLS")).Should().StartWith("503 5.5.1");
    }

    [Fact]
    public async Task Garbage_in_place_of_a_handshake_ends_the_connection()
    {
        var client = await GreetedAsync();
        (await client.AskAsync("STARTTLS")).Should().StartWith("220");
        await client.SendAsync("EHLO this.is.no.handshake\r\n");
        (await client.RestAsync()).Should().NotContain("250");
    }
}
