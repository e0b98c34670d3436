using System.Text;

namespace ConformTest.ReferenceServer.Tests.Smtp;

public sealed class PriorityTests : SmtpTest
{
    [Theory]
    [InlineData("smtp", "MT-PRIORITY=-4", "\r\n\tPRIORITY -4; ")]
    [InlineData("smtp", "MT-PRIORITY=4", "\r\n\tPRIORITY 0; ")]
    [InlineData("lmtp", "MT-PRIORITY=4", "\r\n\tPRIORITY 4; ")]
    [InlineData("smtp", "SOLICIT=a", " with ESMTP (SOLICIT=a) id ")]
    public async Task The_Received_field_tells_what_the_client_asked(string service, string parameter, string trace)
    {
        var client = await GreetedAsync(service);
        (await client.AskAsync($"{Sender} {parameter}")).Should().StartWith("250");
        await client.AskAsync(ToAlice);
        (await SendDataAsync(client, "\r\nx\r\n.\r\n")).Should().StartWith("250");
        Encoding.Latin1.GetString(Alice.Inbox.Snapshot()[0].Content.Span).Should().Contain(trace);
    }

    [Fact]
    public async Task REQUIRETLS_is_known_under_TLS_only()
    {
        var client = await ConnectAsync("smtp");
        await client.ReplyAsync();
        (await client.AskAsync("EHLO client.test")).Should().NotContain("REQUIRETLS");
        (await client.AskAsync("STARTTLS")).Should().StartWith("220");
        await client.StartTlsAsync();
        (await client.AskAsync("EHLO client.test")).Should().Contain("REQUIRETLS");
        (await client.AskAsync($"{Sender} REQUIRETLS=1")).Should().StartWith("501 5.5.4");
        (await client.AskAsync($"{Sender} REQUIRETLS")).Should().StartWith("250");
    }

    [Theory]
    [InlineData("EHLO client.test\r\n", false)]
    [InlineData("LHLO client.test\r\n", true)]
    public async Task LMTP_delivers_at_once_and_has_no_DELIVERBY(string hello, bool isLmtp)
    {
        var client = await ConnectAsync(isLmtp ? "lmtp" : "smtp");
        await client.ReplyAsync();
        await client.SendAsync(hello);
        (await client.ReplyAsync()).Contains("DELIVERBY", StringComparison.Ordinal).Should().Be(!isLmtp);
        (await client.AskAsync($"{Sender} BY=60;R")).Should().StartWith(isLmtp ? "555" : "250");
    }
}
