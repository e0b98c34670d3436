namespace ConformTest.ReferenceServer.Tests.Smtp;

public sealed class BdatTests : SmtpTest
{
    [Fact]
    public async Task Chunks_make_one_message_with_dots_as_they_are()
    {
        var client = await WithRecipientAsync();
        await client.SendAsync("BDAT 6\r\na: b\r\nBDAT 7\r\n\r\n.\r\n..BDAT 2 last\r\n\r\n");
        (await client.ReplyAsync()).Should().StartWith("250");
        (await client.ReplyAsync()).Should().StartWith("250");
        (await client.ReplyAsync()).Should().StartWith("250");
        Delivered().Should().Equal("a: b\r\n\r\n.\r\n..\r\n");
    }

    [Fact]
    public async Task An_empty_last_chunk_ends_the_message()
    {
        var client = await WithRecipientAsync();
        await client.SendAsync("BDAT 4\r\n\r\nx\r");
        await client.SendAsync("BDAT 1\r\n\nBDAT 0 LAST\r\n");
        for (var i = 0; i < 3; i++) (await client.ReplyAsync()).Should().StartWith("250");
        Delivered().Should().Equal("\r\nx\r\n");
    }

    [Theory]
    [InlineData("BDAT")]
    [InlineData("BDAT x")]
    [InlineData("BDAT -1")]
    [InlineData("BDAT 1 FIRST")]
    [InlineData("BDAT 1  LAST")]
    [InlineData("BDAT 99999999999999999999")]
    public async Task A_chunk_without_a_readable_size_gets_501(string command)
    {
        var client = await WithRecipientAsync();
        (await client.AskAsync(command)).Should().StartWith("501 5.5.4");
    }

    [Fact]
    public async Task A_refused_chunk_is_read_and_dropped()
    {
        var client = await GreetedAsync();
        await client.SendAsync("BDAT 12 LAST\r\nQUIT\r\nQUIT\r\nNOOP\r\n");
        (await client.ReplyAsync()).Should().StartWith("503 5.5.1");
        (await client.ReplyAsync()).Should().StartWith("250 2.0.0 Ok");
    }

    [Fact]
    public async Task DATA_after_BDAT_is_refused_until_RSET()
    {
        var client = await WithRecipientAsync();
        await client.SendAsync("BDAT 2\r\nxx");
        (await client.ReplyAsync()).Should().StartWith("250");
        (await client.AskAsync("DATA")).Should().StartWith("503 5.5.1");
        (await client.AskAsync("RCPT TO:<bob@reference.test>")).Should().StartWith("503 5.5.1");
        (await client.AskAsync("RSET")).Should().StartWith("250");
        (await client.AskAsync(Sender)).Should().StartWith("250");
    }

    [Fact]
    public async Task BDAT_after_the_last_one_is_refused()
    {
        var client = await WithRecipientAsync();
        await client.SendAsync("BDAT 2 LAST\r\n\r\nBDAT 2 LAST\r\n\r\n");
        (await client.ReplyAsync()).Should().StartWith("250");
        (await client.ReplyAsync()).Should().StartWith("503 5.5.1");
        Delivered().Should().HaveCount(1);
    }

    [Theory]
    [InlineData("\na")]
    [InlineData("a\r")]
    [InlineData("a\0")]
    public async Task Chunks_are_judged_as_DATA_is(string content)
    {
        var client = await WithRecipientAsync();
        await client.SendAsync($"BDAT 2 LAST\r\n{content}");
        (await client.ReplyAsync()).Should().StartWith("554 5.6.0");
        Delivered().Should().BeEmpty();
    }

    [Fact]
    public async Task Chunks_over_the_size_limit_get_552_and_the_rest_is_dropped()
    {
        await StartAsync(new() { Limits = new() { MessageSize = 10 } });
        var client = await WithRecipientAsync();
        await client.SendAsync($"BDAT 8\r\n{new string('x', 8)}BDAT 8\r\n{new string('x', 8)}BDAT 2 LAST\r\n\r\nNOOP\r\n");
        (await client.ReplyAsync()).Should().StartWith("250");
        (await client.ReplyAsync()).Should().StartWith("552 5.3.4");
        (await client.ReplyAsync()).Should().StartWith("503");
        (await client.ReplyAsync()).Should().StartWith("250 2.0.0 Ok");
        Delivered().Should().BeEmpty();
    }
}
