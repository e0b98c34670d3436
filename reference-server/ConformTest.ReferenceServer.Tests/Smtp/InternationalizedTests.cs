namespace ConformTest.ReferenceServer.Tests.Smtp;

public sealed class InternationalizedTests : SmtpTest
{
    private const string Mueller = "m\u00c3\u00bcller@reference.test";

    [Theory]
    [InlineData($"VRFY {Mueller}", "252 2.6.8 ")]
    [InlineData($"VRFY {Mueller} SMTPUTF8", $"250 2.1.5 <{Mueller}>")]
    [InlineData($"VRFY {Mueller} SMTPUTF8=yes", "501 ")]
    [InlineData("VRFY alice SMTPUTF8", "250 2.1.5 <alice@reference.test>")]
    public async Task A_mailbox_beyond_ASCII_is_shown_to_who_allows_it(string command, string reply)
    {
        await StartAsync(new() { Accounts = [new("alice"), new("m", Address: "m\u00fcller@reference.test")] });
        var client = await GreetedAsync();
        (await client.AskAsync(command)).Should().StartWith(reply);
    }

    [Fact]
    public async Task Mail_for_a_mailbox_beyond_ASCII_arrives()
    {
        await StartAsync(new() { Accounts = [new("alice"), new("m", Address: "m\u00fcller@reference.test")] });
        var client = await GreetedAsync();
        (await client.AskAsync($"MAIL FROM:<{Mueller}> SMTPUTF8")).Should().StartWith("250");
        (await client.AskAsync($"RCPT TO:<{Mueller}>")).Should().StartWith("250");
        (await SendDataAsync(client, "Subject: \u00c3\u00bc\r\n\r\n.\r\n")).Should().StartWith("250");
        Delivered("m").Should().Equal("Subject: \u00c3\u00bc\r\n\r\n");
    }

    [Theory]
    [InlineData("smtp.SMTPUTF8")]
    [InlineData("8BITMIME")]
    public async Task Without_the_extension_nothing_beyond_ASCII_is_taken(string keyword)
    {
        await StartAsync(new() { Without = new HashSet<string> { keyword } });
        var client = await GreetedAsync();
        (await client.AskAsync($"MAIL FROM:<{Mueller}>")).Should().StartWith("501 5.1.7");
        (await client.AskAsync($"MAIL FROM:<{Mueller}> SMTPUTF8")).Should().StartWith("555");
    }
}
