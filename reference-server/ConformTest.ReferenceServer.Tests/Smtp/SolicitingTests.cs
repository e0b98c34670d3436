namespace ConformTest.ReferenceServer.Tests.Smtp;

public sealed class SolicitingTests : SmtpTest
{
    [Fact]
    public async Task The_classes_of_the_site_are_declared_and_refused()
    {
        await StartAsync(new() { NoSoliciting = ["net.example:ADV", "net.example:ADLT"] });
        var client = await ConnectAsync("smtp");
        await client.ReplyAsync();
        (await client.AskAsync("EHLO client.test")).Should().Contain("NO-SOLICITING net.example:ADV,net.example:ADLT");
        await client.AskAsync($"{Sender} SOLICIT=org.example:X,NET.example:adv");
        (await client.AskAsync(ToAlice)).Should().StartWith("550 5.7.1").And.EndWith("SOLICIT=NET.example:adv");
    }

    [Fact]
    public async Task A_recipient_may_have_classes_of_its_own()
    {
        await StartAsync(new() { Accounts = [new("alice") { NoSoliciting = ["a"] }, new("bob")] });
        var client = await GreetedAsync();
        await client.AskAsync($"{Sender} SOLICIT=a");
        (await client.AskAsync(ToAlice)).Should().StartWith("550 5.7.1").And.EndWith("SOLICIT=a");
        (await client.AskAsync("RCPT TO:<bob@reference.test>")).Should().StartWith("250");
    }

    [Theory]
    [InlineData("Solicitation: b\r\n a\r\n\r\n", "250")]
    [InlineData("Solicitation: b,a\r\n\r\n", "550 5.7.1 No soliciting here SOLICIT=a")]
    [InlineData("SOLICITATION:\ta\r\n\r\n", "550 5.7.1")]
    [InlineData("\r\nSolicitation: a\r\n", "250")]
    [InlineData("Solicitation: ,,a\r\n\r\n", "250")]
    public async Task The_header_field_counts_by_its_grammar(string message, string reply)
    {
        await StartAsync(new() { NoSoliciting = ["a"] });
        var client = await WithRecipientAsync();
        (await SendDataAsync(client, $"{message}.\r\n")).Should().StartWith(reply);
        Delivered().Should().HaveCount(reply == "250" ? 1 : 0);
    }
}
