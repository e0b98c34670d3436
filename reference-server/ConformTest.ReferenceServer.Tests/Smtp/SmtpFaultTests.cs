using ConformTest.ReferenceServer.Faults;

namespace ConformTest.ReferenceServer.Tests.Smtp;

/// <summary>Each fault shows on the wire, and each kind of hook works.</summary>
public sealed class SmtpFaultTests : SmtpTest
{
    [Fact]
    public async Task Rset_is_refused()
    {
        await StartWithFaultAsync("smtp.rset.answers-250");
        var client = await GreetedAsync();
        (await client.AskAsync("RSET")).Should().StartWith("502");
    }

    [Fact]
    public async Task Rset_keeps_the_transaction()
    {
        await StartWithFaultAsync("smtp.rset.discards-sender");
        var client = await WithRecipientAsync();
        (await client.AskAsync("RSET")).Should().StartWith("250");
        (await client.AskAsync("DATA")).Should().StartWith("354");
    }

    [Fact]
    public async Task Dots_stay_stuffed()
    {
        await StartWithFaultAsync("smtp.data.dots-removed");
        var client = await WithRecipientAsync();
        await SendDataAsync(client, "\r\n..x\r\n.\r\n");
        Delivered().Should().Equal("\r\n..x\r\n");
    }

    [Fact]
    public async Task A_bare_LF_ends_the_data()
    {
        await StartWithFaultAsync("smtp.data.only-crlf-dot-crlf/bare-lf");
        var client = await WithRecipientAsync();
        await SendDataAsync(client, "\r\nx\n.\nMAIL FROM:<smuggled@example.org>\r\n");
        (await client.ReplyAsync()).Should().StartWith("250 2.1.0");
        Delivered().Should().Equal("\r\nx\n");
    }

    [Fact]
    public async Task Injected_commands_run_under_TLS()
    {
        await StartWithFaultAsync("smtp.starttls.discards-plaintext");
        var client = await GreetedAsync();
        await client.SendAsync("STARTTLS\r\nNOOP\r\n");
        (await client.ReplyAsync()).Should().StartWith("220");
        await client.StartTlsAsync();
        (await client.ReplyAsync()).Should().StartWith("250 2.0.0 Ok");
    }

    [Fact]
    public async Task The_session_survives_STARTTLS()
    {
        await StartWithFaultAsync("smtp.starttls.forgets-transaction");
        var client = await GreetedAsync();
        await client.AskAsync("STARTTLS");
        await client.StartTlsAsync();
        (await client.AskAsync(Sender)).Should().StartWith("250");
    }

    [Fact]
    public async Task Replies_end_with_LF()
    {
        await StartWithFaultAsync("smtp.reply.crlf");
        var client = await ConnectAsync("smtp");
        await client.SendAsync("QUIT\r\n");
        (await client.RestAsync()).Should().NotContain("\r").And.EndWith("Closing connection\n");
    }

    [Fact]
    public async Task Relaying_is_refused_with_another_code()
    {
        await StartWithFaultAsync("smtp.rcpt.relay-refusal-550");
        var client = await GreetedAsync();
        await client.AskAsync(Sender);
        (await client.AskAsync("RCPT TO:<someone@example.org>")).Should().StartWith("554");
    }

    [Fact]
    public async Task A_keyword_is_not_announced()
    {
        await StartWithFaultAsync("smtp.8bitmime.offered");
        var client = await GreetedAsync();
        (await client.AskAsync("EHLO client.test")).Should().NotContain("8BITMIME").And.Contain("CHUNKING");
    }

    [Fact]
    public async Task Messages_come_twice()
    {
        await StartWithFaultAsync("smtp.data.accepted-is-delivered/twice");
        var client = await WithRecipientAsync();
        await SendDataAsync(client, "\r\n.\r\n");
        Delivered().Should().HaveCount(2);
    }

    [Fact]
    public async Task Mail_may_be_nested()
    {
        await StartWithFaultAsync("smtp.mail.clears-recipients");
        var client = await WithRecipientAsync();
        (await client.AskAsync(Sender)).Should().StartWith("250");
    }

    [Fact]
    public async Task Faults_can_be_changed_for_later_sessions()
    {
        var server = await StartAsync();
        var before = await GreetedAsync();
        server.Faults = FaultSet.Of(["smtp.rset.answers-250"]);
        var after = await GreetedAsync();
        (await before.AskAsync("RSET")).Should().StartWith("250");
        (await after.AskAsync("RSET")).Should().StartWith("502");
    }
}
