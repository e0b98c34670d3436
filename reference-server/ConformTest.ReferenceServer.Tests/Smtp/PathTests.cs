namespace ConformTest.ReferenceServer.Tests.Smtp;

public sealed class PathTests : SmtpTest
{
    [Theory]
    [InlineData("<>")]
    [InlineData("<a@b>")]
    [InlineData("<a.b+c@example.org>")]
    [InlineData("<\"a b\\\"c\"@example.org>")]
    [InlineData("<\"\"@example.org>")]
    [InlineData("<@one.test,@two.test:a@example.org>")]
    [InlineData("<a@[127.0.0.1]>")]
    [InlineData("<a@[IPv6:::1]>")]
    [InlineData("<a@[X-tag:data]>")]
    [InlineData("<a@1.2.3>")]
    public async Task A_reverse_path_by_the_grammar_is_taken(string path)
    {
        var client = await GreetedAsync();
        (await client.AskAsync($"MAIL FROM:{path}")).Should().StartWith("250 2.1.0");
    }

    [Theory]
    [InlineData(" <a@example.org>")]
    [InlineData("a@example.org")]
    [InlineData("<a@example.org")]
    [InlineData("<a>")]
    [InlineData("<postmaster>")]
    [InlineData("<a@>")]
    [InlineData("<@example.org>")]
    [InlineData("<.a@example.org>")]
    [InlineData("<a.@example.org>")]
    [InlineData("<a..b@example.org>")]
    [InlineData("<a b@example.org>")]
    [InlineData("<\"a@example.org>")]
    [InlineData("<a@-x.org>")]
    [InlineData("<a@x-.org>")]
    [InlineData("<a@x..org>")]
    [InlineData("<a@x.org.>")]
    [InlineData("<a@under_score.org>")]
    [InlineData("<a@[1.2.3]>")]
    [InlineData("<a@[256.1.1.1]>")]
    [InlineData("<a@[IPv6:zz]>")]
    [InlineData("<a@example.org>x")]
    [InlineData("<@one.test:>")]
    [InlineData("<a@b@c.test>")]
    [InlineData("")]
    public async Task Anything_else_gets_501(string path)
    {
        var client = await GreetedAsync();
        (await client.AskAsync($"MAIL FROM:{path}")).Should().StartWith("501 5.");
        (await client.AskAsync(Sender)).Should().StartWith("250");
    }

    [Theory]
    [InlineData("<Postmaster>")]
    [InlineData("<POSTMASTER>")]
    [InlineData("<postmaster@reference.test>")]
    [InlineData("<PostMaster@MX.reference.test>")]
    [InlineData("<postmaster@[127.0.0.1]>")]
    [InlineData("<Alice@Reference.Test>")]
    [InlineData("<\"alice\"@reference.test>")]
    [InlineData("<\"al\\ice\"@reference.test>")]
    [InlineData("<alice+tag@reference.test>")]
    [InlineData("<@relay.test:alice@reference.test>")]
    public async Task Mail_for_alice_and_postmaster_reaches_alice(string path)
    {
        var client = await GreetedAsync();
        await client.AskAsync(Sender);
        (await client.AskAsync($"RCPT TO:{path}")).Should().StartWith("250 2.1.5");
        (await SendDataAsync(client, "\r\nhello\r\n.\r\n")).Should().StartWith("250");
        Delivered().Should().Equal("\r\nhello\r\n");
    }

    [Theory]
    [InlineData("<nobody@reference.test>", "550 5.1.1")]
    [InlineData("<alice@example.org>", "550 5.7.1")]
    [InlineData("<alice@[192.0.2.1]>", "550 5.7.1")]
    [InlineData("<alice>", "501 5.1.3")]
    [InlineData("<>", "501 5.1.3")]
    [InlineData(" <alice@reference.test>", "501 5.1.3")]
    [InlineData("<alice@reference.test>,<bob@reference.test>", "501")]
    public async Task Other_recipients_are_refused_and_the_transaction_goes_on(string path, string reply)
    {
        var client = await GreetedAsync();
        await client.AskAsync(Sender);
        (await client.AskAsync($"RCPT TO:{path}")).Should().StartWith(reply);
        (await client.AskAsync(ToAlice)).Should().StartWith("250");
    }

    [Fact]
    public async Task The_limit_of_recipients_is_reported_by_452_and_those_before_it_get_the_message()
    {
        await StartAsync(new() { Limits = new() { Recipients = 100 } });
        var client = await GreetedAsync();
        await client.AskAsync(Sender);
        for (var i = 0; i < 100; i++) (await client.AskAsync($"RCPT TO:<alice+{i}@reference.test>")).Should().StartWith("250");
        (await client.AskAsync("RCPT TO:<bob@reference.test>")).Should().StartWith("452 4.5.3");
        (await SendDataAsync(client, "\r\nx\r\n.\r\n")).Should().StartWith("250");
        Delivered().Should().HaveCount(1);
        Delivered("bob").Should().BeEmpty();
    }
}
