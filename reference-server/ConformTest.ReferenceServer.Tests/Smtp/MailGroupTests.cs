using System.Text;

namespace ConformTest.ReferenceServer.Tests.Smtp;

/// <summary>Aliases, mailing lists and the names that VRFY and EXPN know.</summary>
public sealed class MailGroupTests : SmtpTest
{
    [Theory]
    [InlineData("VRFY alice", "250 2.1.5 Alice Arnold <alice@reference.test>")]
    [InlineData("VRFY \"Alice Arnold\"", "250 2.1.5 Alice Arnold <alice@reference.test>")]
    [InlineData("VRFY baker", "250 2.1.5 Carol Baker <carol@reference.test>")]
    [InlineData("VRFY Arnold", "553-5.1.4 Ambiguous; possibilities are\n553-5.1.4 Alice Arnold <alice@reference.test>\n553 5.1.4 Bob Arnold <bob@reference.test>")]
    [InlineData("VRFY team", "250 2.1.5 <team@reference.test>")]
    [InlineData("VRFY Smith", "550 5.1.1")]
    [InlineData("EXPN team", "250-2.1.5 <u15@reference.test>\n250 2.1.5 <u16@reference.test>")]
    [InlineData("EXPN STAFF@reference.test", "250-2.1.5 <u15@reference.test>\n250 2.1.5 <u16@reference.test>")]
    [InlineData("EXPN team-request", "250 2.1.5 Alice Arnold <alice@reference.test>")]
    [InlineData("EXPN alice", "252")]
    [InlineData("EXPN nobody", "550")]
    public async Task A_name_is_looked_up(string command, string reply)
    {
        await StartAsync();
        var client = await GreetedAsync();
        (await client.AskAsync(command)).Should().StartWith(reply);
    }

    [Theory]
    [InlineData("team", "Return-Path: <team-request@reference.test>")]
    [InlineData("staff", "Return-Path: <sender@example.org>")]
    public async Task A_list_changes_the_return_path_and_an_alias_does_not(string name, string returnPath)
    {
        await StartAsync();
        var client = await GreetedAsync();
        await SendAsync(client, name);
        Raw("u15").Should().StartWith(returnPath);
        Raw("u16").Should().StartWith(returnPath).And.EndWith("\r\nSubject: x\r\n\r\nHello\r\n");
    }

    [Fact]
    public async Task Groups_within_groups_reach_each_mailbox_and_circles_end()
    {
        await StartAsync(new()
        {
            Groups = [new("all", ["alice", "half", "all"]), new("half", ["bob", "all", "news"]), new("news", ["carol", "all", "nobody"], "alice")],
        });
        var client = await GreetedAsync();
        await SendAsync(client, "all", "bob");
        Raw("carol").Should().StartWith("Return-Path: <alice@reference.test>");
        Delivered().Should().HaveCount(2, "once by the alias, and once by the list that has the alias in it");
        Delivered("bob").Should().HaveCount(2, "being named as well changes nothing");
    }

    [Fact]
    public async Task A_group_with_nobody_in_it_is_no_recipient()
    {
        await StartAsync(new() { Groups = [new("empty", ["nobody"]), new("none", [])] });
        var client = await GreetedAsync();
        (await client.AskAsync(Sender)).Should().StartWith("250");
        (await client.AskAsync("RCPT TO:<empty@reference.test>")).Should().StartWith("550 5.1.1");
        (await client.AskAsync("RCPT TO:<none@reference.test>")).Should().StartWith("550 5.1.1");
    }

    [Theory]
    [InlineData("team", "Action: delivered\r\n")]
    [InlineData("staff", "Action: expanded\r\n")]
    public async Task Who_asks_hears_that_a_group_has_the_message_and_of_no_member(string name, string action)
    {
        await StartAsync();
        var client = await GreetedAsync();
        (await client.AskAsync("MAIL FROM:<carol@reference.test>")).Should().StartWith("250");
        (await client.AskAsync($"RCPT TO:<{name}@reference.test> NOTIFY=SUCCESS")).Should().StartWith("250");
        (await SendDataAsync(client, "Subject: x\r\n\r\nHello\r\n.\r\n")).Should().StartWith("250");
        Raw("u16").Should().Contain("Subject: x");
        Raw("carol").Should().Contain(action).And.Contain($"Final-Recipient: rfc822; {name}@reference.test\r\n").And.NotContain("u16@");
    }

    private static async Task SendAsync(ClientConnection client, params string[] names)
    {
        (await client.AskAsync(Sender)).Should().StartWith("250");
        foreach (var name in names)
            (await client.AskAsync($"RCPT TO:<{name}@reference.test>")).Should().StartWith("250");
        (await SendDataAsync(client, "Subject: x\r\n\r\nHello\r\n.\r\n")).Should().StartWith("250");
    }

    private string Raw(string user)
    {
        var message = Server.Store.FindByUser(user)!.Inbox.Snapshot().Should().ContainSingle().Subject;
        return Encoding.Latin1.GetString(message.Content.Span);
    }
}
