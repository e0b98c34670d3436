namespace ConformTest.ReferenceServer.Tests.Smtp;

public sealed class ParameterTests : SmtpTest
{
    [Fact]
    public async Task EHLO_announces_what_works()
    {
        await StartAsync(new() { Limits = new() { MessageSize = 5000 } });
        var client = await ConnectAsync("smtp");
        await client.ReplyAsync();
        (await client.AskAsync("EHLO [127.0.0.1]")).Split('\n').Should().Equal(
            "250-mx.reference.test", "250-8BITMIME", "250-AUTH CRAM-MD5 SCRAM-SHA-1 SCRAM-SHA-256", "250-BINARYMIME", "250-CHUNKING", "250-DELIVERBY 30", "250-DSN", "250-ENHANCEDSTATUSCODES",
            "250-EXPN", "250-HELP", "250-LIMITS RCPTMAX=1000", "250-MT-PRIORITY", "250-NO-SOLICITING", "250-PIPELINING", "250-SIZE 5000", "250-SMTPUTF8",
            "250-STARTTLS", "250 VRFY");
    }

    [Theory]
    [InlineData("CHUNKING", "BDAT 1", "500")]
    [InlineData("smtp.starttls", "STARTTLS", "500")]
    [InlineData("SIZE", "MAIL FROM:<a@b.test> SIZE=1", "555")]
    [InlineData("8BITMIME", "MAIL FROM:<a@b.test> SMTPUTF8", "555")]
    [InlineData("BINARYMIME", "MAIL FROM:<a@b.test> BODY=BINARYMIME", "501")]
    [InlineData("DELIVERBY", "MAIL FROM:<a@b.test> BY=120;R", "555")]
    [InlineData("MT-PRIORITY", "MAIL FROM:<a@b.test> MT-PRIORITY=1", "555")]
    [InlineData("NO-SOLICITING", "MAIL FROM:<a@b.test> SOLICIT=a", "555")]
    [InlineData("LIMITS", "NOOP", "250")]
    public async Task What_is_switched_off_is_neither_announced_nor_known(string keyword, string command, string reply)
    {
        await StartAsync(new() { Without = new HashSet<string> { keyword } });
        var client = await ConnectAsync("smtp");
        await client.ReplyAsync();
        (await client.AskAsync("EHLO client.test")).ToUpperInvariant().Should().NotContain(keyword.Split('.')[^1].ToUpperInvariant());
        (await client.AskAsync(command)).Should().StartWith(reply);
    }

    [Fact]
    public async Task Without_enhanced_status_codes_replies_have_none()
    {
        await StartAsync(new() { Without = new HashSet<string> { "ENHANCEDSTATUSCODES" } });
        var client = await GreetedAsync();
        (await client.AskAsync("NOOP")).Should().Be("250 Ok");
    }

    [Theory]
    [InlineData("SIZE=1000", "250")]
    [InlineData("SIZE=0", "250")]
    [InlineData("SIZE=99999999999999999999", "552 5.3.4")]
    [InlineData("SIZE=", "501 5.5.4")]
    [InlineData("SIZE", "501 5.5.4")]
    [InlineData("SIZE=1k", "501 5.5.4")]
    [InlineData("SIZE=1 SIZE=1", "501 5.5.4")]
    [InlineData("BODY=8BITMIME", "250")]
    [InlineData("body=7bit", "250")]
    [InlineData("BODY=BINARYMIME", "250")]
    [InlineData("BODY=9BIT", "501 5.5.4")]
    [InlineData("BODY", "501 5.5.4")]
    [InlineData("BY=120;R", "250")]
    [InlineData("BY=-5;nt", "250")]
    [InlineData("BY=29;R", "555 5.5.4")]
    [InlineData("BY=0;R", "501 5.5.4")]
    [InlineData("BY=;R", "501 5.5.4")]
    [InlineData("BY=1;", "501 5.5.4")]
    [InlineData("BY=1;T", "501 5.5.4")]
    [InlineData("BY=1234567890;N", "501 5.5.4")]
    [InlineData("BY", "501 5.5.4")]
    [InlineData("MT-PRIORITY=-9", "250 2.1.0")]
    [InlineData("MT-PRIORITY=0", "250 2.1.0")]
    [InlineData("MT-PRIORITY=1", "250 2.3.6 0 ")]
    [InlineData("MT-PRIORITY=-0", "501 5.5.2")]
    [InlineData("MT-PRIORITY=10", "501 5.5.2")]
    [InlineData("MT-PRIORITY=+1", "501 5.5.2")]
    [InlineData("MT-PRIORITY=-", "501 5.5.2")]
    [InlineData("MT-PRIORITY=1 MT-PRIORITY=1", "501 5.5.4")]
    [InlineData("SOLICIT=net.example:ADV,a", "250")]
    [InlineData("SOLICIT=1a", "501 5.5.4")]
    [InlineData("SOLICIT=a,", "501 5.5.4")]
    [InlineData("REQUIRETLS", "555 5.5.4")]
    [InlineData("SMTPUTF8", "250")]
    [InlineData("SMTPUTF8=yes", "501 5.5.4")]
    [InlineData("RET=FULL ENVID=QQ314159", "250")]
    [InlineData("RET=hdrs", "250")]
    [InlineData("RET=ALL", "501 5.5.4")]
    [InlineData("RET=FULL RET=FULL", "501 5.5.4")]
    [InlineData("ENVID=a+2Bb", "250")]
    [InlineData("ENVID=a+2b", "501 5.5.4")]
    [InlineData("ENVID=a+2", "501 5.5.4")]
    [InlineData("FOO=BAR", "555 5.5.4")]
    [InlineData("FOO", "555 5.5.4")]
    [InlineData("AUTH=<>", "250")]
    [InlineData("AUTH=alice", "501 5.5.4")]
    [InlineData("-FOO", "501 5.5.4")]
    [InlineData("FOO==", "501 5.5.4")]
    [InlineData(" FOO", "501 5.5.4")]
    [InlineData("NOTIFY=NEVER", "555 5.5.4")]
    public async Task MAIL_parameters_are_read_by_their_grammar(string parameters, string reply)
    {
        var client = await GreetedAsync();
        (await client.AskAsync($"{Sender} {parameters}")).Should().StartWith(reply);
    }

    [Theory]
    [InlineData("NOTIFY=NEVER", "250")]
    [InlineData("NOTIFY=success,failure,DELAY", "250")]
    [InlineData("NOTIFY=NEVER,SUCCESS", "501 5.5.4")]
    [InlineData("NOTIFY=", "501 5.5.4")]
    [InlineData("NOTIFY=SOMETIMES", "501 5.5.4")]
    [InlineData("ORCPT=rfc822;alice@reference.test", "250")]
    [InlineData("ORCPT=rfc822;Bob+2Bx@reference.test NOTIFY=FAILURE", "250")]
    [InlineData("ORCPT=alice@reference.test", "501 5.5.4")]
    [InlineData("ORCPT=rfc822;a+b", "501 5.5.4")]
    [InlineData("SIZE=1", "555 5.5.4")]
    public async Task RCPT_parameters_are_read_by_their_grammar(string parameters, string reply)
    {
        var client = await GreetedAsync();
        await client.AskAsync(Sender);
        (await client.AskAsync($"{ToAlice} {parameters}")).Should().StartWith(reply);
    }

    [Fact]
    public async Task After_HELO_there_are_no_parameters()
    {
        var client = await ConnectAsync("smtp");
        await client.ReplyAsync();
        (await client.AskAsync("HELO client.test")).Should().Be("250 mx.reference.test");
        (await client.AskAsync($"{Sender} SIZE=1")).Should().StartWith("555 5.5.4");
    }

    [Fact]
    public async Task Addresses_outside_ASCII_need_SMTPUTF8()
    {
        const string Umlaut = "\u00c3\u00bc"; // the octets of one UTF-8 character
        var client = await GreetedAsync();
        (await client.AskAsync($"MAIL FROM:<{Umlaut}@example.org>")).Should().StartWith("550 5.6.7");
        (await client.AskAsync(Sender)).Should().StartWith("250");
        (await client.AskAsync($"RCPT TO:<{Umlaut}@reference.test>")).Should().StartWith("553 5.6.7");
        await client.AskAsync("RSET");
        (await client.AskAsync($"MAIL FROM:<{Umlaut}@example.org> SMTPUTF8")).Should().StartWith("250");
        (await client.AskAsync($"RCPT TO:<{Umlaut}@reference.test>")).Should().StartWith("550 5.1.1");
        (await client.AskAsync("RCPT TO:<\u00ff@reference.test>")).Should().StartWith("501");
    }
}
