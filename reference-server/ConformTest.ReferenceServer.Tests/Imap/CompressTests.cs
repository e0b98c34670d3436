using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using MimeKit;

namespace ConformTest.ReferenceServer.Tests.Imap;

public sealed class CompressTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(SecureSocketOptions.None)]
    [InlineData(SecureSocketOptions.StartTls)]
    public async Task Mail_goes_in_and_comes_out_compressed_under_TLS_too(SecureSocketOptions security)
    {
        await using var host = await ImapHost.StartAsync();
        using var client = new ImapClient
        {
            ServerCertificateValidationCallback = (_, shown, _, _) => shown!.GetCertHashString() == host.Server.Certificate.GetCertHashString(),
            CheckCertificateRevocation = false,
        };
        var endpoint = host.Server.Endpoints["imap"];
        await client.ConnectAsync(endpoint.Address.ToString(), endpoint.Port, security, Cancellation);
        await client.AuthenticateAsync("alice", "secret", Cancellation);

        await client.CompressAsync(Cancellation);
        var numbers = Enumerable.Range(0, 20_000).Select(number => number.ToString()).ToList();
        var message = new MimeMessage { Subject = "long", Body = new TextPart("plain") { Text = string.Join("\r\n", numbers) } };
        await client.Inbox!.AppendAsync(message, MessageFlags.None, Cancellation);
        await client.Inbox!.OpenAsync(FolderAccess.ReadOnly, Cancellation);

        var text = (await client.Inbox!.GetMessageAsync(0, Cancellation)).TextBody;
        text!.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Should().Equal(numbers);
        await client.DisconnectAsync(true, Cancellation);
    }

    [Fact]
    public async Task What_cannot_be_inflated_ends_the_session_and_not_the_server()
    {
        await using var host = await ImapHost.StartAsync();
        await using var client = await host.GreetedAsync();
        await client.ResultAsync("LOGIN alice secret");
        (await client.ResultAsync("COMPRESS DEFLATE")).Should().StartWith("OK");

        await client.SendAsync(new byte[] { 0xff, 0xff, 0xff, 0xff });

        (await client.ReadAsync()).Should().EndWith("(closed)");
        await using var next = await host.GreetedAsync();
        (await next.ResultAsync("NOOP")).Should().StartWith("OK");
    }
}
