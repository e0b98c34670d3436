namespace ConformTest.ReferenceServer.Tests.Smtp;

public sealed class CommandOrderTests : SmtpTest
{
    [Theory]
    [InlineData("MAIL FROM:<a@example.org>", "503 5.5.1")]
    [InlineData("RCPT TO:<alice@reference.test>", "503 5.5.1")]
    [InlineData("DATA", "503 5.5.1")]
    [InlineData("STARTTLS", "503 5.5.1")]
    [InlineData("NOOP", "250 2.0.0")]
    [InlineData("RSET", "250 2.0.0")]
    [InlineData("HELP", "214")]
    [InlineData("VRFY alice", "250 2.1.5 Alice Arnold <alice@reference.test>")]
    [InlineData("EXPN alice", "252")]
    [InlineData("QUIT", "221 2.0.0")]
    public async Task Before_EHLO_only_what_needs_no_introduction_is_served(string command, string reply)
    {
        var client = await ConnectAsync("smtp");
        await client.ReplyAsync();
        (await client.AskAsync(command)).Should().StartWith(reply);
    }

    [Theory]
    [InlineData("RCPT TO:<alice@reference.test>")]
    [InlineData("DATA")]
    [InlineData("BDAT 0 LAST")]
    public async Task A_transaction_begins_with_MAIL(string command)
    {
        var client = await GreetedAsync();
        (await client.AskAsync(command)).Should().StartWith("503 5.5.1");
    }

    [Fact]
    public async Task DATA_needs_a_recipient()
    {
        var client = await GreetedAsync();
        await client.AskAsync(Sender);
        (await client.AskAsync("RCPT TO:<nobody@reference.test>")).Should().StartWith("550 5.1.1");
        (await client.AskAsync("DATA")).Should().StartWith("503 5.5.1");
    }

    [Fact]
    public async Task A_second_MAIL_is_refused_and_the_transaction_stays()
    {
        var client = await WithRecipientAsync();
        (await client.AskAsync(Sender)).Should().StartWith("503 5.5.1");
        (await SendDataAsync(client, "Subject: x\r\n\r\nstays\r\n.\r\n")).Should().StartWith("250");
        Delivered().Should().Equal("Subject: x\r\n\r\nstays\r\n");
    }

    [Theory]
    [InlineData("RSET")]
    [InlineData("EHLO again.test")]
    [InlineData("HELO again.test")]
    public async Task RSET_and_a_new_EHLO_forget_the_transaction(string command)
    {
        var client = await WithRecipientAsync();
        (await client.AskAsync(command)).Should().StartWith("250");
        (await client.AskAsync("DATA")).Should().StartWith("503");
        (await client.AskAsync(Sender)).Should().StartWith("250");
    }

    [Fact]
    public async Task A_refused_EHLO_changes_nothing()
    {
        var client = await WithRecipientAsync();
        (await client.AskAsync("EHLO bad_name")).Should().StartWith("501 5.5.4");
        (await client.AskAsync("EHLO")).Should().StartWith("501 5.5.4");
        (await client.AskAsync("DATA")).Should().StartWith("354");
    }

    [Theory]
    [InlineData("DATA now")]
    [InlineData("RSET all")]
    [InlineData("QUIT please")]
    public async Task Commands_without_arguments_refuse_them(string command)
    {
        var client = await WithRecipientAsync();
        (await client.AskAsync(command)).Should().StartWith("501 5.5.4");
        (await client.AskAsync("NOOP and so on")).Should().StartWith("250");
    }

    [Theory]
    [InlineData("XYZZY")]
    [InlineData("")]
    [InlineData(" NOOP")]
    [InlineData("NOOPE")]
    [InlineData("LHLO client.test")]
    public async Task Words_that_are_no_commands_here_get_500(string command)
    {
        var client = await GreetedAsync();
        (await client.AskAsync(command)).Should().StartWith("500 5.5.2");
    }

    [Theory]
    [InlineData("noop")]
    [InlineData("NoOp")]
    [InlineData("NOOP ")]
    [InlineData("mail from:<A@b.test>")]
    [InlineData("MAIL FROM:<a@b.test>  ")]
    public async Task Case_and_trailing_space_do_not_matter(string command)
    {
        var client = await GreetedAsync();
        (await client.AskAsync(command)).Should().StartWith("250");
    }

    [Theory]
    [InlineData("NOOP\rx")]
    [InlineData("NOOP\nRSET")]
    [InlineData("NOOP \0")]
    public async Task Bare_CR_bare_LF_and_NUL_in_commands_get_500(string command)
    {
        var client = await GreetedAsync();
        (await client.AskAsync(command)).Should().StartWith("500 5.5.2");
        (await client.AskAsync("NOOP")).Should().StartWith("250");
    }

    [Fact]
    public async Task A_line_of_512_octets_is_taken_and_one_over_the_limit_gets_500_once()
    {
        var client = await GreetedAsync();
        (await client.AskAsync("NOOP " + new string('x', 505))).Should().StartWith("250");
        (await client.AskAsync("NOOP " + new string('x', 100_000))).Should().StartWith("500 5.5.2 Line too long");
        (await client.AskAsync("NOOP")).Should().StartWith("250");
    }

    [Fact]
    public async Task HELP_lists_what_the_session_knows()
    {
        var client = await GreetedAsync();
        (await client.AskAsync("HELP")).Should().StartWith("214-2.0.0 Commands:\n214 2.0.0 AUTH BDAT DATA EHLO").And.NotContain("LHLO");
    }
}
