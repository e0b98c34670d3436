namespace ConformTest.ReferenceServer.Tests.Imap;

public sealed class SyntaxTests
{
    [Theory]
    [InlineData("NOOP ", "a space at the end")]
    [InlineData(" NOOP", "two spaces before the name")]
    [InlineData("NOOP x", "an argument too many")]
    [InlineData("FETCH 1  FLAGS", "two spaces")]
    [InlineData("FETCH 0 FLAGS", "zero is no message number")]
    [InlineData("FETCH 01 FLAGS", "a leading zero")]
    [InlineData("FETCH 4294967296 FLAGS", "beyond 32 bits")]
    [InlineData("FETCH 1: FLAGS", "half a range")]
    [InlineData("FETCH 1, FLAGS", "half a list")]
    [InlineData("FETCH 4 FLAGS", "beyond the mailbox")]
    [InlineData("FETCH 1:4 FLAGS", "a range beyond the mailbox")]
    [InlineData("FETCH 1 ()", "no item")]
    [InlineData("FETCH 1 (FLAGS", "an open list")]
    [InlineData("FETCH 1 NONSENSE", "an unknown item")]
    [InlineData("FETCH 1 (ALL)", "a macro in a list")]
    [InlineData("FETCH 1 BODY[MIME]", "MIME needs a part")]
    [InlineData("FETCH 1 BODY[0]", "parts count from one")]
    [InlineData("FETCH 1 BODY[1.]", "a dot too many")]
    [InlineData("FETCH 1 BODY[HEADER.FIELDS ()]", "no field name")]
    [InlineData("FETCH 1 BODY[]<0.0>", "no octet")]
    [InlineData("FETCH 1 BODY[]<5>", "no count")]
    [InlineData("STORE 1 FLAGS", "no flags")]
    [InlineData("STORE 1 FLAGS (\\Recent)", "\\Recent is the server's")]
    [InlineData("STORE 1 *FLAGS ()", "no such operation")]
    [InlineData("SEARCH", "no key")]
    [InlineData("SEARCH NONSENSE", "an unknown key")]
    [InlineData("SEARCH ON 31-Feb-2020", "no such day")]
    [InlineData("SEARCH OR SEEN", "half an OR")]
    [InlineData("SEARCH (SEEN", "an open parenthesis")]
    [InlineData("SEARCH RETURN (NONSENSE) ALL", "an unknown return option")]
    [InlineData("SELECT", "no mailbox")]
    [InlineData("SELECT \"INBOX", "an open quote")]
    [InlineData("SELECT \"a\\b\"", "a backslash before a plain letter")]
    [InlineData("STATUS INBOX ()", "no status item")]
    [InlineData("STATUS INBOX (NONSENSE)", "an unknown status item")]
    [InlineData("LIST (RECURSIVEMATCH) \"\" *", "RECURSIVEMATCH alone")]
    [InlineData("LIST \"\" * RETURN (NONSENSE)", "an unknown return option")]
    [InlineData("ENABLE", "nothing to enable")]
    [InlineData("APPEND INBOX \"32-Jan-2020 00:00:00 +0000\" {1+}\r\nx", "no such day")]
    [InlineData("APPEND INBOX", "no literal")]
    [InlineData("UID NOOP", "no UID command")]
    [InlineData("UID", "half a command")]
    [InlineData("NO\0OP", "a NUL")]
    [InlineData("SEL\rECT INBOX", "a bare CR")]
    [InlineData("SELECT INBOX\nx NOOP", "a bare LF")]
    public async Task What_the_grammar_does_not_allow_is_a_tagged_BAD(string command, string because)
    {
        await using var host = await ImapHost.StartAsync();
        host.Deliver("Subject: 1\r\n\r\n", "Subject: 2\r\n\r\n", "Subject: 3\r\n\r\n");
        await using var client = await host.SelectedAsync();

        (await client.CommandAsync(command)).Should().ContainSingle(because).Which.Should().StartWith("BAD", because);
        (await client.ResultAsync("CHECK")).Should().StartWith("OK", "the session goes on, with its mailbox");
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData(" NOOP\r\n")]
    [InlineData("x+y NOOP\r\n")]
    [InlineData("* NOOP\r\n")]
    [InlineData("\0\r\n")]
    [InlineData("é NOOP\r\n")]
    public async Task Without_a_tag_the_BAD_is_untagged(string line)
    {
        await using var host = await ImapHost.StartAsync();
        await using var client = await host.GreetedAsync();

        await client.SendAsync(line);

        (await client.ReadAsync()).Should().StartWith("* BAD");
        (await client.ResultAsync("NOOP")).Should().StartWith("OK");
    }

    [Fact]
    public async Task A_line_of_8192_octets_is_taken_and_an_endless_one_is_not()
    {
        await using var host = await ImapHost.StartAsync();
        await using var client = await host.SelectedAsync();

        (await client.ResultAsync("SEARCH SUBJECT " + new string('x', 8192 - 24))).Should().StartWith("OK");
        await client.SendAsync(new string('x', 200_000) + "\r\n");
        (await client.ReadAsync()).Should().StartWith("* BAD");
        (await client.ResultAsync("NOOP")).Should().StartWith("OK");
    }

    [Fact]
    public async Task Commands_in_a_row_are_answered_in_order()
    {
        await using var host = await ImapHost.StartAsync();
        await using var client = await host.GreetedAsync();

        await client.SendAsync("1 CAPABILITY\r\n2 LOGIN alice secret\r\n3 SELECT INBOX\r\n4 APPEND INBOX {3+}\r\nx\r\n\r\n5 FETCH 1 BODY[]\r\n6 LOGOUT\r\n");

        foreach (var tag in new[] { "1", "2", "3", "4" }) (await client.ReadToAsync(tag))[^1].Should().StartWith("OK");
        (await client.ReadToAsync("5"))[0].Should().Be("* 1 FETCH (BODY[] {3}\r\nx\r\n FLAGS (\\Seen \\Recent))");
        (await client.ReadToAsync("6"))[^1].Should().StartWith("OK");
    }

    [Fact]
    public async Task Keywords_have_no_case()
    {
        await using var host = await ImapHost.StartAsync();
        host.Deliver("Subject: 1\r\n\r\n");
        await using var client = await host.LoggedInAsync("select iNbOx");

        (await client.CommandAsync("uid Fetch 1 (rfc822.Size body.peek[header.fields (SUBJECT)])"))[0]
            .Should().Be("* 1 FETCH (UID 1 RFC822.SIZE 14 BODY[HEADER.FIELDS (SUBJECT)] {14}\r\nSubject: 1\r\n\r\n)");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public async Task However_the_octets_arrive_the_answers_are_the_same(int piece)
    {
        await using var host = await ImapHost.StartAsync();
        await using var client = await host.GreetedAsync();
        const string script = "1 LOGIN {5+}\r\nalice \"secret\"\r\n2 APPEND INBOX (\\Seen) {4+}\r\n\r\nab\r\n3 SELECT INBOX\r\n4 FETCH 1 BODY[TEXT]\r\n";

        for (var i = 0; i < script.Length; i += piece)
        {
            await client.SendAsync(script[i..Math.Min(script.Length, i + piece)]);
            if (i % 3 == 0) await Task.Yield();
        }

        (await client.ReadToAsync("3"))[^1].Should().StartWith("OK [READ-WRITE]");
        (await client.ReadToAsync("4"))[0].Should().Be("* 1 FETCH (BODY[TEXT] {2}\r\nab)");
    }
}
