using System.Text;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MailKit.Security;
using MimeKit;

namespace ConformTest.ReferenceServer.Tests.Imap;

/// <summary>A client that many people use does its daily work.</summary>
public sealed class MailKitTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<ImapClient> ConnectAsync(ImapHost host, string service, SecureSocketOptions security)
    {
        var client = new ImapClient
        {
            ServerCertificateValidationCallback = (_, shown, _, _) => shown!.GetCertHashString() == host.Server.Certificate.GetCertHashString(),
            CheckCertificateRevocation = false,
        };
        var endpoint = host.Server.Endpoints[service];
        await client.ConnectAsync(endpoint.Address.ToString(), endpoint.Port, security, Cancellation);
        return client;
    }

    private static async Task<ImapClient> LoggedInAsync(ImapHost host)
    {
        var client = await ConnectAsync(host, "imap", SecureSocketOptions.None);
        await client.AuthenticateAsync("alice", "secret", Cancellation);
        return client;
    }

    private static MimeMessage Message(string subject)
    {
        var message = new MimeMessage();
        message.From.Add(new MailboxAddress("Bób", "bob@reference.test"));
        message.To.Add(new MailboxAddress("Alice", "alice@reference.test"));
        message.Subject = subject;
        var builder = new BodyBuilder { TextBody = "Grüße\r\nHier.", HtmlBody = "<p>Gr&uuml;&szlig;e</p>" };
        builder.Attachments.Add("data.bin", new byte[] { 0, 1, 2, 255, 254 });
        message.Body = builder.ToMessageBody();
        return message;
    }

    [Theory]
    [InlineData("imap", SecureSocketOptions.StartTls)]
    [InlineData("imaps", SecureSocketOptions.SslOnConnect)]
    public async Task TLS_is_there_in_both_ways(string service, SecureSocketOptions security)
    {
        await using var host = await ImapHost.StartAsync();
        using var client = await ConnectAsync(host, service, security);

        client.IsSecure.Should().BeTrue();
        await client.AuthenticateAsync("alice", "secret", Cancellation);
        client.IsAuthenticated.Should().BeTrue();
        await client.DisconnectAsync(true, Cancellation);
    }

    [Theory]
    [InlineData("PLAIN")]
    [InlineData("CRAM-MD5")]
    [InlineData("SCRAM-SHA-256")]
    public async Task Each_mechanism_logs_in_and_refuses_a_wrong_password(string mechanism)
    {
        await using var host = await ImapHost.StartAsync();
        using var client = await ConnectAsync(host, "imap", SecureSocketOptions.None);

        var wrong = () => client.AuthenticateAsync(SaslMechanism.Create(mechanism, Encoding.UTF8, new("alice", "wrong"))!, Cancellation);
        await wrong.Should().ThrowAsync<AuthenticationException>();
        await client.AuthenticateAsync(SaslMechanism.Create(mechanism, Encoding.UTF8, new("alice", "secret"))!, Cancellation);
        client.IsAuthenticated.Should().BeTrue();
    }

    [Fact]
    public async Task What_is_appended_comes_back_octet_for_octet()
    {
        await using var host = await ImapHost.StartAsync();
        using var client = await LoggedInAsync(host);
        await client.Inbox.OpenAsync(FolderAccess.ReadWrite, Cancellation);
        var message = Message("Prüfung");
        using var sent = new MemoryStream();
        await message.WriteToAsync(FormatOptions.Default, sent, Cancellation);

        var uid = await client.Inbox.AppendAsync(new AppendRequest(message, MessageFlags.Flagged, new DateTimeOffset(2020, 2, 29, 1, 2, 3, TimeSpan.FromHours(-7))), Cancellation);

        uid.Should().NotBeNull("UIDPLUS is there");
        using var stored = new MemoryStream();
        using (var stream = await client.Inbox.GetStreamAsync(uid!.Value, "", Cancellation)) await stream.CopyToAsync(stored, Cancellation);
        stored.ToArray().Should().Equal(host.Inbox.Snapshot()[0].Content.ToArray());
        var items = await client.Inbox.FetchAsync([uid.Value], MessageSummaryItems.All | MessageSummaryItems.BodyStructure | MessageSummaryItems.UniqueId, Cancellation);
        items[0].InternalDate.Should().Be(new DateTimeOffset(2020, 2, 29, 1, 2, 3, TimeSpan.FromHours(-7)));
        items[0].Flags!.Value.Should().HaveFlag(MessageFlags.Flagged);
        items[0].Envelope!.Subject.Should().Be("Prüfung");
        items[0].Envelope!.From.Mailboxes.Single().Name.Should().Be("Bób");
        items[0].Attachments!.Single().FileName.Should().Be("data.bin");
        var attachment = (MimePart)await client.Inbox.GetBodyPartAsync(uid.Value, items[0].Attachments!.Single(), Cancellation);
        using var content = new MemoryStream();
        await attachment.Content!.DecodeToAsync(content, Cancellation);
        content.ToArray().Should().Equal(0, 1, 2, 255, 254);
    }

    [Fact]
    public async Task Searching_moving_and_expunging_agree_with_the_store()
    {
        await using var host = await ImapHost.StartAsync();
        using var client = await LoggedInAsync(host);
        foreach (var subject in new[] { "eins", "zwei", "drei" }) await client.Inbox.AppendAsync(new AppendRequest(Message(subject), MessageFlags.None), Cancellation);
        await client.Inbox.OpenAsync(FolderAccess.ReadWrite, Cancellation);
        var target = await (await client.GetFolderAsync(client.PersonalNamespaces[0].Path, Cancellation)).CreateAsync("Ablage ü", true, Cancellation);

        var found = await client.Inbox.SearchAsync(SearchQuery.SubjectContains("ZWEI").And(SearchQuery.BodyContains("grüße")), Cancellation);
        found.Should().ContainSingle().Which.Id.Should().Be(2);
        await client.Inbox.MoveToAsync(found, target!, Cancellation);
        client.Inbox.Count.Should().Be(2);
        host.Server.Store.FindByUser("alice")!.Mailboxes.Find("Ablage ü")!.Snapshot().Should().ContainSingle();
        await client.Inbox.AddFlagsAsync(0, MessageFlags.Deleted, true, Cancellation);
        await client.Inbox.ExpungeAsync(Cancellation);
        host.Inbox.Snapshot().Select(m => m.Uid).Should().Equal(3u);
    }

    [Fact]
    public async Task Idle_tells_of_new_mail()
    {
        await using var host = await ImapHost.StartAsync();
        using var client = await LoggedInAsync(host);
        await client.Inbox.OpenAsync(FolderAccess.ReadOnly, Cancellation);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        client.Inbox.CountChanged += (_, _) => done.Cancel();

        var idling = client.IdleAsync(done.Token, Cancellation);
        host.Deliver("Subject: x\r\n\r\ny\r\n");
        await idling;

        client.Inbox.Count.Should().Be(1);
    }
}
