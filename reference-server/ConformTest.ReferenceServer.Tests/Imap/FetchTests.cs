namespace ConformTest.ReferenceServer.Tests.Imap;

public sealed class FetchTests
{
    private const string Nested =
        "From: a@b.test\r\nSubject: outer\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=out\r\n\r\npreamble\r\n"
        + "--out\r\n\r\nfirst\r\n"
        + "--out\r\nContent-Type: message/rfc822\r\n\r\nSubject: inner\r\nContent-Type: multipart/alternative; boundary=\"out2\"\r\n\r\n"
        + "--out2\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nYcOkCmI=\r\n"
        + "--out2\r\nContent-Type: text/html\r\n\r\n<b>\r\n--out2--\r\n"
        + "--out--\r\nepilogue\r\n";

    private static async Task<(ImapHost Host, RawImap Client)> WithAsync(params string[] messages)
    {
        var host = await ImapHost.StartAsync();
        host.Deliver(messages);
        return (host, await host.LoggedInAsync("EXAMINE INBOX"));
    }

    [Theory]
    [InlineData("BODY.PEEK[]", Nested)]
    [InlineData("BODY.PEEK[HEADER]", "From: a@b.test\r\nSubject: outer\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=out\r\n\r\n")]
    [InlineData("BODY.PEEK[HEADER.FIELDS (SUBJECT X-NONE FROM)]", "From: a@b.test\r\nSubject: outer\r\n\r\n")]
    [InlineData("BODY.PEEK[HEADER.FIELDS.NOT (From Subject Mime-Version)]", "Content-Type: multipart/mixed; boundary=out\r\n\r\n")]
    [InlineData("BODY.PEEK[1]", "first")]
    [InlineData("BODY.PEEK[1.MIME]", "\r\n")]
    [InlineData("BODY.PEEK[2.MIME]", "Content-Type: message/rfc822\r\n\r\n")]
    [InlineData("BODY.PEEK[2.HEADER]", "Subject: inner\r\nContent-Type: multipart/alternative; boundary=\"out2\"\r\n\r\n")]
    [InlineData("BODY.PEEK[2.HEADER.FIELDS (SUBJECT)]", "Subject: inner\r\n\r\n")]
    [InlineData("BODY.PEEK[2.1]", "YcOkCmI=")]
    [InlineData("BODY.PEEK[2.1.MIME]", "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n")]
    [InlineData("BODY.PEEK[2.2]", "<b>")]
    [InlineData("BODY.PEEK[2.TEXT]<0.6>", "--out2")]
    public async Task A_section_is_a_slice_of_the_message(string item, string expected)
    {
        var (host, client) = await WithAsync(Nested);
        await using var server = host;
        await using var connection = client;
        var name = item.Replace(".PEEK", "").Replace("<0.6>", "<0>");

        (await client.CommandAsync($"FETCH 1 {item}"))[0].Should().Be($"* 1 FETCH ({name} {{{expected.Length}}}\r\n{expected})");
    }

    [Theory]
    [InlineData("BODY.PEEK[3]")]
    [InlineData("BODY.PEEK[1.1]")]
    [InlineData("BODY.PEEK[1.TEXT]")]
    [InlineData("BODY.PEEK[2.3]")]
    [InlineData("BODY.PEEK[2.1.1]")]
    [InlineData("BINARY.PEEK[3]")]
    public async Task A_part_that_is_not_there_is_NIL(string item)
    {
        var (host, client) = await WithAsync(Nested);
        await using var server = host;
        await using var connection = client;

        (await client.CommandAsync($"FETCH 1 {item}"))[0].Should().Be($"* 1 FETCH ({item.Replace(".PEEK", "")} NIL)");
    }

    [Theory]
    [InlineData("<0.4>", "<0>", "{4}\r\nabcd")]
    [InlineData("<2.4>", "<2>", "{4}\r\ncdef")]
    [InlineData("<5.100>", "<5>", "{1}\r\nf")]
    [InlineData("<6.1>", "<6>", "{0}\r\n")]
    [InlineData("<9000000000000000000.9000000000000000000>", "<9000000000000000000>", "{0}\r\n")]
    public async Task A_part_of_a_section_is_cut_from_it(string partial, string name, string literal)
    {
        var (host, client) = await WithAsync("a: b\r\n\r\nabcdef");
        await using var server = host;
        await using var connection = client;

        (await client.CommandAsync($"FETCH 1 BODY.PEEK[TEXT]{partial}"))[0].Should().Be($"* 1 FETCH (BODY[TEXT]{name} {literal})");
    }

    [Fact]
    public async Task The_structure_tells_all_parts()
    {
        var (host, client) = await WithAsync(Nested);
        await using var server = host;
        await using var connection = client;

        (await client.CommandAsync("FETCH 1 BODY"))[0].Should().Be(
            "* 1 FETCH (BODY ((\"TEXT\" \"PLAIN\" (\"CHARSET\" \"US-ASCII\") NIL NIL \"7BIT\" 5 1)"
            + "(\"message\" \"rfc822\" NIL NIL NIL \"7BIT\" 216 (NIL \"inner\" NIL NIL NIL NIL NIL NIL NIL NIL) "
            + "((\"text\" \"plain\" (\"charset\" \"utf-8\") NIL NIL \"BASE64\" 8 1)(\"text\" \"html\" NIL NIL NIL \"7BIT\" 3 1) \"alternative\") 13) \"mixed\"))");
        (await client.CommandAsync("FETCH 1 BODYSTRUCTURE"))[0].Should()
            .EndWith("NIL NIL NIL NIL) \"alternative\" (\"boundary\" \"out2\") NIL NIL NIL) 13 NIL NIL NIL NIL) \"mixed\" (\"boundary\" \"out\") NIL NIL NIL))");
    }

    [Fact]
    public async Task Binary_is_decoded_and_its_size_is_that_of_what_is_sent()
    {
        var (host, client) = await WithAsync(Nested, "Content-Transfer-Encoding: x-odd\r\n\r\nx");
        await using var server = host;
        await using var connection = client;

        // The text had a bare LF inside its base64.
        (await client.CommandAsync("FETCH 1 (BINARY.SIZE[2.1] BINARY.PEEK[2.1])"))[0]
            .Should().Be("* 1 FETCH (BINARY.SIZE[2.1] 6 BINARY[2.1] {6}\r\na\u00c3\u00a4\r\nb)");
        (await client.ResultAsync("FETCH 1 BINARY.PEEK[2]")).Should().StartWith("NO");
        (await client.ResultAsync("FETCH 2 BINARY.PEEK[1]")).Should().StartWith("NO [UNKNOWN-CTE]");
    }

    [Fact]
    public async Task The_envelope_has_addresses_in_all_their_forms()
    {
        var (host, client) = await WithAsync(
            "Date: Mon, 2 Nov 2026 03:04:05 +0100\r\nSubject: =?utf-8?q?x?=\r\n \"folded\"\r\nFrom: \"Doe, J\\\"\" <j@x.test>\r\n"
            + "To: undisclosed: a@b.test, \"q p\"@c.test (Q);, d@[192.0.2.1]\r\nCc: <@r.test,@s.test:e@f.test>, nobody\r\nBcc:\r\nReply-To: \r\nMessage-ID: <1@x.test>\r\n\r\n");
        await using var server = host;
        await using var connection = client;
        const string from = "((\"Doe, J\\\"\" NIL \"j\" \"x.test\"))";

        (await client.CommandAsync("FETCH 1 ENVELOPE"))[0].Should().Be(
            $"* 1 FETCH (ENVELOPE (\"Mon, 2 Nov 2026 03:04:05 +0100\" \"=?utf-8?q?x?= \\\"folded\\\"\" {from} {from} {from} "
            + "((NIL NIL \"undisclosed\" NIL)(NIL NIL \"a\" \"b.test\")(\"Q\" NIL \"q p\" \"c.test\")(NIL NIL NIL NIL)(NIL NIL \"d\" \"[192.0.2.1]\")) "
            + "((NIL \"@r.test,@s.test\" \"e\" \"f.test\")(NIL NIL \"nobody\" \"\")) NIL NIL \"<1@x.test>\"))");
    }

    [Fact]
    public async Task The_plain_items_and_macros_say_what_the_store_has()
    {
        var (host, client) = await WithAsync("a: b\r\n\r\nc");
        await using var server = host;
        await using var connection = client;

        (await client.CommandAsync("FETCH 1 FAST"))[0].Should().Be(
            "* 1 FETCH (INTERNALDATE \" 2-Nov-2026 03:04:05 +0100\" RFC822.SIZE 9 FLAGS (\\Recent))");
        (await client.CommandAsync("FETCH 1 FULL"))[0].Should().Contain("ENVELOPE (NIL NIL").And.Contain("BODY (\"TEXT\"");
        (await client.CommandAsync("FETCH 1 (RFC822.HEADER RFC822.TEXT RFC822)"))[0].Should().Be(
            "* 1 FETCH (RFC822.HEADER {8}\r\na: b\r\n\r\n RFC822.TEXT {1}\r\nc RFC822 {9}\r\na: b\r\n\r\nc)");
    }

    [Fact]
    public async Task Reading_marks_as_seen_and_says_so_peeking_does_not()
    {
        await using var host = await ImapHost.StartAsync();
        host.Deliver("a: b\r\n\r\nc");
        await using var client = await host.SelectedAsync();
        await using var other = await host.SelectedAsync();

        (await client.CommandAsync("FETCH 1 (BODY.PEEK[] RFC822.HEADER)"))[0].Should().NotContain("FLAGS");
        (await client.CommandAsync("FETCH 1 BODY[TEXT]"))[0].Should().Be("* 1 FETCH (BODY[TEXT] {1}\r\nc FLAGS (\\Seen \\Recent))");
        (await client.CommandAsync("FETCH 1 BODY[TEXT]"))[0].Should().NotContain("FLAGS", "nothing changes any more");
        (await other.CommandAsync("NOOP")).Should().Contain("* 1 FETCH (UID 1 FLAGS (\\Seen))");
    }

    [Theory]
    [InlineData("UID FETCH 1:* UID", "1,3,4")]
    [InlineData("UID FETCH *:99 UID", "4")]
    [InlineData("UID FETCH 99:* UID", "4")]
    [InlineData("UID FETCH 2 UID", "")]
    [InlineData("UID FETCH 2:3,3:2,1 UID", "1,3")]
    [InlineData("FETCH *:2 UID", "3,4")]
    [InlineData("FETCH * UID", "4")]
    public async Task Sets_are_read_as_the_RFC_says(string command, string uids)
    {
        await using var host = await ImapHost.StartAsync();
        host.Deliver("1: \r\n\r\n", "2: \r\n\r\n", "3: \r\n\r\n", "4: \r\n\r\n");
        host.Inbox.Expunge([2u]);
        await using var client = await host.SelectedAsync();

        var responses = await client.CommandAsync(command);

        responses[^1].Should().StartWith("OK");
        string.Join(',', responses.SkipLast(1).Select(r => r.Split("UID ")[1].TrimEnd(')'))).Should().Be(uids);
    }

    [Fact]
    public async Task On_an_empty_mailbox_a_number_is_BAD_and_a_UID_is_nothing()
    {
        await using var host = await ImapHost.StartAsync();
        await using var client = await host.SelectedAsync();

        (await client.ResultAsync("FETCH 1:* UID")).Should().StartWith("BAD");
        (await client.CommandAsync("UID FETCH 1:* UID")).Should().ContainSingle().Which.Should().StartWith("OK");
    }

    [Fact]
    public async Task Large_messages_come_whole_and_eight_bit_headers_as_literals()
    {
        var body = new string('x', 3_000_000);
        var (host, client) = await WithAsync($"Subject: gr\u00fc\u00df\r\n\r\n{body}");
        await using var server = host;
        await using var connection = client;

        (await client.CommandAsync("FETCH 1 (UID BODY.PEEK[TEXT])"))[0].Should().Be($"* 1 FETCH (UID 1 BODY[TEXT] {{3000000}}\r\n{body})");
        (await client.CommandAsync("FETCH 1 ENVELOPE"))[0].Should().StartWith("* 1 FETCH (ENVELOPE (NIL {4}\r\ngr\u00fc\u00df ");
    }
}
