namespace ConformTest.ReferenceServer.Tests.Imap;

public sealed class SearchTests : IAsyncLifetime
{
    private ImapHost _host = null!;
    private RawImap _client = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await ImapHost.StartAsync();
        _host.Deliver(
            "Date: Tue, 31 Dec 2019 23:59:59 -1200\r\nFrom: Smith <s@x.test>\r\nSubject: =?utf-8?b?R3LDvMOfZQ==?=\r\n\r\nAlpha\r\n",
            "Date: 1 Jan 2020 00:00 +1400\r\nTo: bob@x.test\r\nX-Tag:\r\nContent-Type: text/plain; charset=iso-8859-1\r\n"
                + "Content-Transfer-Encoding: quoted-printable\r\n\r\nSch=F6n =\r\ngut beta\r\n",
            "Subject: three\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nX-Part: hidden\r\n\r\ngamma\r\n--b--\r\n");
        _client = await _host.SelectedAsync();
        await _client.CommandAsync(@"STORE 1 +FLAGS.SILENT (\Answered \Seen $Work)");
        await _client.CommandAsync(@"STORE 3 +FLAGS.SILENT (\Deleted \Draft \Flagged)");
    }

    public async ValueTask DisposeAsync()
    {
        await _client.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Theory]
    [InlineData("ALL", "1 2 3")]
    [InlineData("2:3", "2 3")]
    [InlineData("UID 1,3:9", "1 3")]
    [InlineData("NOT 2", "1 3")]
    [InlineData("OR 1 3", "1 3")]
    [InlineData("OR (1 2) (3 ALL)", "3")]
    [InlineData("ANSWERED", "1")]
    [InlineData("UNANSWERED", "2 3")]
    [InlineData("DELETED", "3")]
    [InlineData("UNDELETED UNDRAFT UNFLAGGED", "1 2")]
    [InlineData("DRAFT FLAGGED", "3")]
    [InlineData("SEEN", "1")]
    [InlineData("UNSEEN", "2 3")]
    [InlineData("KEYWORD $work", "1")]
    [InlineData("UNKEYWORD $Work", "2 3")]
    [InlineData("RECENT", "1 2 3")]
    [InlineData("NEW", "2 3")]
    [InlineData("OLD", "")]
    [InlineData("FROM smith", "1")]
    [InlineData("FROM \"s@X\"", "1")]
    [InlineData("TO bob CC x", "")]
    [InlineData("SUBJECT {6+}\r\ngr\u00c3\u00bc\u00c3\u009f", "1")]
    [InlineData("CHARSET UTF-8 SUBJECT {6+}\r\nGR\u00c3\u009c\u00c3\u009f", "1")]
    [InlineData("CHARSET us-ascii SUBJECT three", "3")]
    [InlineData("HEADER X-Tag \"\"", "2")]
    [InlineData("HEADER x-none \"\"", "")]
    [InlineData("BODY alpha", "1")]
    [InlineData("BODY {9+}\r\nSCH\u00c3\u0096N GU", "2")]
    [InlineData("BODY gamma", "3")]
    [InlineData("BODY hidden", "")]
    [InlineData("TEXT hidden", "3")]
    [InlineData("TEXT three", "3")]
    [InlineData("BODY three", "")]
    [InlineData("SENTON 31-Dec-2019", "1")]
    [InlineData("SENTBEFORE 1-jan-2020", "1")]
    [InlineData("SENTSINCE \"01-Jan-2020\"", "2")]
    [InlineData("ON 2-Nov-2026", "1 2 3")]
    [InlineData("BEFORE 2-Nov-2026", "")]
    [InlineData("SINCE 2-Nov-2026 LARGER 120", "2")]
    [InlineData("SMALLER 110", "1 3")]
    public async Task A_key_finds_what_it_should_and_nothing_else(string keys, string found)
    {
        (await _client.CommandAsync("SEARCH " + keys))[0].Should().Be(("* SEARCH " + found).TrimEnd());
        var answered = await _client.CommandAsync("SEARCH RETURN (COUNT) NOT (" + (keys.StartsWith("CHARSET", StringComparison.Ordinal) ? "2:3" : keys) + ")");
        if (!keys.StartsWith("CHARSET", StringComparison.Ordinal))
            answered[0].Should().EndWith($"COUNT {3 - found.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length}");
    }

    [Theory]
    [InlineData("RETURN () ALL", " ALL 1:3")]
    [InlineData("RETURN (MIN MAX COUNT) UNSEEN", " MIN 2 MAX 3 COUNT 2")]
    [InlineData("RETURN (ALL) OR 1 3", " ALL 1,3")]
    [InlineData("RETURN (MIN COUNT) SUBJECT nothing", " COUNT 0")]
    [InlineData("RETURN (ALL) SUBJECT nothing", "")]
    public async Task What_is_asked_for_is_returned(string search, string data)
    {
        (await _client.CommandAsync("SEARCH " + search))[0].Should().Be($"* ESEARCH (TAG \"a5\"){data}");
        (await _client.CommandAsync("UID SEARCH " + search))[0].Should().Be($"* ESEARCH (TAG \"a6\") UID{data}");
    }

    [Theory]
    [InlineData("(SAVE)", "2,3")]
    [InlineData("(SAVE MIN)", "2")]
    [InlineData("(SAVE MAX)", "3")]
    [InlineData("(SAVE MIN MAX)", "2,3")]
    [InlineData("(SAVE MIN COUNT)", "2,3")]
    public async Task A_saved_result_stands_for_its_messages(string returns, string saved)
    {
        await _client.CommandAsync($"SEARCH RETURN {returns} UNSEEN");

        var fetched = (await _client.CommandAsync("FETCH $ UID")).SkipLast(1);
        string.Join(',', fetched.Select(f => f.Split(' ')[1])).Should().Be(saved);
        (await _client.CommandAsync("UID SEARCH $"))[0].Should().Be("* SEARCH " + saved.Replace(',', ' '));
    }

    [Fact]
    public async Task A_saved_result_forgets_what_is_expunged_and_is_empty_after_SELECT()
    {
        (await _client.CommandAsync("SEARCH RETURN (SAVE) ALL")).Should().ContainSingle();
        await _client.CommandAsync("EXPUNGE");

        (await _client.CommandAsync("FETCH $ UID")).Should().HaveCount(3);
        await _client.CommandAsync("SELECT INBOX");
        (await _client.CommandAsync("FETCH $ UID")).Should().ContainSingle().Which.Should().StartWith("OK");
    }

    [Fact]
    public async Task An_unknown_charset_is_NO_with_those_that_are_known() =>
        (await _client.ResultAsync("SEARCH CHARSET KOI8-R ALL")).Should().StartWith("NO [BADCHARSET (US-ASCII UTF-8)]");

    [Fact]
    public async Task A_search_finds_mail_that_came_just_before()
    {
        _host.Deliver("Subject: fresh\r\n\r\n");

        (await _client.CommandAsync("SEARCH SUBJECT fresh")).Should().StartWith(["* 4 EXISTS"]).And.Contain("* SEARCH 4");
    }

    [Fact]
    public async Task Deep_nesting_is_BAD_and_no_crash()
    {
        (await _client.ResultAsync("SEARCH " + string.Concat(Enumerable.Repeat("NOT ", 2000)) + "ALL")).Should().StartWith("BAD");
        (await _client.ResultAsync("SEARCH " + new string('(', 5000))).Should().StartWith("BAD");
    }
}
