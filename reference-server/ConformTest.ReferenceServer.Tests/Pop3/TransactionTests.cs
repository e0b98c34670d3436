namespace ConformTest.ReferenceServer.Tests.Pop3;

public sealed class TransactionTests : Pop3Test
{
    private const string First = "Subject: one\r\n\r\nfirst\r\n";
    private const string Second = "Subject: two\r\n\r\n.dot\r\n..\r\nlast\r\n";
    private const string Unended = ".a\r\n\r\nno line end";

    [Fact]
    public async Task Sizes_are_the_octets_that_RETR_sends()
    {
        var client = await OpenAsync(First, Second, Unended);
        var sizes = new[] { First.Length, Second.Length, Unended.Length + 2 };
        (await client.AskLineAsync("STAT")).Should().Be($"+OK 3 {sizes.Sum()}");
        (await LinesAsync(client, "LIST")).Should().Equal(sizes.Select((size, index) => $"{index + 1} {size}"));
        (await client.AskLineAsync("LIST 3")).Should().Be($"+OK 3 {sizes[2]}");
        for (var number = 1; number <= 3; number++)
        {
            var lines = await LinesAsync(client, $"RETR {number}");
            lines.Sum(line => line.Length + 2 - (line.StartsWith('.') ? 1 : 0)).Should().Be(sizes[number - 1]);
        }
    }

    [Fact]
    public async Task RETR_stuffs_dots_and_ends_the_last_line()
    {
        var client = await OpenAsync(First, Second, Unended);
        (await LinesAsync(client, "RETR 2")).Should().Equal("Subject: two", "", "..dot", "...", "last");
        (await LinesAsync(client, "RETR 3")).Should().Equal("..a", "", "no line end");
    }

    [Theory]
    [InlineData("0", "Subject: two|")]
    [InlineData("1", "Subject: two||..dot")]
    [InlineData("2", "Subject: two||..dot|...")]
    [InlineData("99", "Subject: two||..dot|...|last")]
    public async Task TOP_sends_the_header_section_and_some_lines(string lines, string expected)
    {
        var client = await OpenAsync(Second);
        (await LinesAsync(client, $"TOP 1 {lines}")).Should().Equal(expected.Split('|'));
    }

    [Theory]
    [InlineData("RETR")]
    [InlineData("RETR 0")]
    [InlineData("RETR 2")]
    [InlineData("RETR -1")]
    [InlineData("RETR one")]
    [InlineData("RETR 1 1")]
    [InlineData("RETR 99999999999999999999")]
    [InlineData("LIST 2")]
    [InlineData("UIDL 2")]
    [InlineData("DELE 2")]
    [InlineData("DELE")]
    [InlineData("TOP 1")]
    [InlineData("TOP 1 -1")]
    [InlineData("TOP 2 1")]
    [InlineData("STAT 1")]
    [InlineData("NOOP 1")]
    [InlineData("AUTH PLAIN")]
    [InlineData("STLS")]
    [InlineData("UTF8")]
    [InlineData("NOOP\nSTAT")]
    public async Task What_does_not_exist_or_does_not_belong_here_gets_ERR(string command)
    {
        var client = await OpenAsync(First);
        (await client.AskLineAsync(command)).Should().StartWith("-ERR");
        (await client.AskLineAsync("NOOP")).Should().StartWith("+OK");
    }

    [Fact]
    public async Task A_marked_message_is_gone_for_the_session_and_numbers_stay()
    {
        var client = await OpenAsync(First, Second);
        (await client.AskLineAsync("DELE 1")).Should().StartWith("+OK");
        foreach (var command in new[] { "RETR 1", "LIST 1", "UIDL 1", "DELE 1", "TOP 1 0" })
            (await client.AskLineAsync(command)).Should().StartWith("-ERR");
        (await client.AskLineAsync("STAT")).Should().Be($"+OK 1 {Second.Length}");
        (await LinesAsync(client, "LIST")).Should().Equal($"2 {Second.Length}");
        (await LinesAsync(client, "UIDL")).Should().ContainSingle().Which.Should().StartWith("2 ");
        (await client.AskLineAsync("RSET")).Should().StartWith("+OK");
        (await client.AskLineAsync("STAT")).Should().StartWith("+OK 2 ");
    }

    [Fact]
    public async Task QUIT_removes_what_is_marked()
    {
        var client = await OpenAsync(First, Second);
        await client.AskLineAsync("DELE 1");
        Alice.Inbox.Snapshot().Should().HaveCount(2);
        (await client.AskLineAsync("QUIT")).Should().StartWith("+OK");
        Alice.Inbox.Snapshot().Should().ContainSingle().Which.Content.Length.Should().Be(Second.Length);
        (await client.RestAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_session_that_ends_without_QUIT_removes_nothing_and_gives_the_lock_back()
    {
        var client = await OpenAsync(First);
        await client.AskLineAsync("DELE 1");
        client.HalfClose();
        (await client.RestAsync()).Should().BeEmpty();
        var next = await OpenAsync();
        (await next.AskLineAsync("STAT")).Should().Be($"+OK 1 {First.Length}");
    }

    [Fact]
    public async Task Unique_ids_stay_over_sessions_and_differ_between_messages()
    {
        var client = await OpenAsync(First, First);
        var ids = await LinesAsync(client, "UIDL");
        ids.Select(line => line.Split(' ')[1]).Should().OnlyHaveUniqueItems();
        (await client.AskLineAsync("UIDL 2")).Should().Be($"+OK {ids[1]}");
        await client.AskLineAsync("DELE 1");
        await client.AskLineAsync("QUIT");
        await client.RestAsync();
        var next = await OpenAsync();
        (await LinesAsync(next, "UIDL")).Should().Equal("1 " + ids[1].Split(' ')[1]);
    }

    [Fact]
    public async Task Pipelined_commands_are_answered_in_order()
    {
        var client = await OpenAsync(First);
        await client.SendAsync("NOOP\r\nSTAT\r\nRETR 1\r\nDELE 1\r\nQUIT\r\n");
        (await client.RestAsync()).Should().Contain("first\r\n.\r\n+OK Marked for deletion\r\n+OK Goodbye\r\n");
    }

    [Fact]
    public async Task Header_fields_outside_ASCII_need_UTF8()
    {
        const string International = "Subject: \u00c3\u00bc\r\n\r\nx\r\n";
        var client = await OpenAsync(International, "Subject: x\r\n\r\n\u00e4\r\n");
        (await client.AskLineAsync("RETR 1")).Should().StartWith("-ERR [UTF8]");
        (await client.AskLineAsync("TOP 1 0")).Should().StartWith("-ERR [UTF8]");
        (await LinesAsync(client, "RETR 2")).Should().Contain("\u00e4");
        await client.AskLineAsync("QUIT");
        await client.RestAsync();
        var next = await ConnectAsync("pop3");
        await next.LineAsync();
        (await next.AskLineAsync("UTF8")).Should().StartWith("+OK");
        (await next.AskLineAsync("STLS")).Should().StartWith("-ERR");
        await next.AskLineAsync("USER alice");
        await next.AskLineAsync("PASS secret");
        (await LinesAsync(next, "RETR 1")).Should().Equal("Subject: \u00c3\u00bc", "", "x");
    }

    [Fact]
    public async Task A_large_message_arrives_whole()
    {
        var text = string.Concat(Enumerable.Range(0, 60_000).Select(n => $".line {n}\r\n"));
        var client = await OpenAsync($"S: x\r\n\r\n{text}");
        var lines = await LinesAsync(client, "RETR 1");
        lines.Should().HaveCount(60_002);
        string.Concat(lines.Skip(2).Select(line => line[1..] + "\r\n")).Should().Be(text);
    }
}
