namespace ConformTest.ReferenceServer.Tests.Smtp;

public sealed class LmtpTests : SmtpTest
{
    [Theory]
    [InlineData("EHLO client.test")]
    [InlineData("HELO client.test")]
    public async Task LMTP_has_LHLO_only(string command)
    {
        var client = await ConnectAsync("lmtp");
        await client.ReplyAsync();
        (await client.AskAsync(command)).Should().StartWith("500");
        (await client.AskAsync("LHLO client.test")).Should().Contain("PIPELINING").And.Contain("ENHANCEDSTATUSCODES");
    }

    [Fact]
    public async Task Each_accepted_recipient_gets_a_reply_of_its_own()
    {
        var client = await WithRecipientAsync("lmtp");
        (await client.AskAsync("RCPT TO:<nobody@reference.test>")).Should().StartWith("550");
        (await client.AskAsync("RCPT TO:<bob@reference.test>")).Should().StartWith("250");
        (await SendDataAsync(client, "\r\nx\r\n.\r\n")).Should().StartWith("250");
        (await client.ReplyAsync()).Should().StartWith("250");
        (await client.AskAsync("QUIT")).Should().StartWith("221");
        Delivered().Should().HaveCount(1);
        Delivered("bob").Should().HaveCount(1);
    }

    [Fact]
    public async Task DATA_without_accepted_recipients_gets_503()
    {
        var client = await GreetedAsync("lmtp");
        await client.AskAsync(Sender);
        await client.AskAsync("RCPT TO:<nobody@reference.test>");
        (await client.AskAsync("DATA")).Should().StartWith("503 5.5.1");
    }

    [Fact]
    public async Task The_last_chunk_is_answered_for_each_recipient()
    {
        var client = await WithRecipientAsync("lmtp");
        await client.AskAsync("RCPT TO:<bob@reference.test>");
        await client.SendAsync("BDAT 2 LAST\r\n\r\nQUIT\r\n");
        var replies = (await client.RestAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line[..3]);
        replies.Should().Equal("250", "250", "221");
    }
}
