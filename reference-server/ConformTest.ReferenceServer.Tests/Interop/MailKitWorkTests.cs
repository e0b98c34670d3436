using System.Text;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Net.Pop3;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace ConformTest.ReferenceServer.Tests.Interop;

/// <summary>MailKit does a day's work: what it sends, fetches and stores stays the same, octet for octet.</summary>
public sealed class MailKitWorkTests : ServerTest
{
    /// <summary>With a name and a password, MailKit takes APOP where it can.</summary>
    private const string OwnChoice = "own choice";

    private static readonly IReadOnlyList<byte[]> Messages = [.. InteropMessages.All.Values];

    public static TheoryData<string, string> Smtp => Each("SMTP", "smtp", "submission", "submissions");

    public static TheoryData<string, string> Pop3 => Each("POP3", "pop3", "pop3s");

    public static TheoryData<string, string> Imap => Each("IMAP", "imap", "imaps");

    [Theory]
    [MemberData(nameof(Smtp))]
    public async Task What_is_sent_arrives_behind_its_trace_header(string service, string mechanism)
    {
        await StartAsync();
        using var smtp = await ConnectedAsync<SmtpClient>(service, mechanism);
        foreach (var content in Messages) await smtp.SendAsync(Parsed(content), Stop);
        await smtp.DisconnectAsync(true, Stop);

        Same(Server.Store.FindByUser("bob")!.Inbox.Snapshot().Select(message => WithoutTrace(message.Content.Span)));
    }

    [Theory]
    [MemberData(nameof(Pop3))]
    public async Task What_is_fetched_is_kept_until_it_is_deleted(string service, string mechanism)
    {
        await StartAsync();
        Put(Messages);
        IList<string> identities;
        using (var pop3 = await ConnectedAsync<Pop3Client>(service, mechanism))
        {
            identities = await pop3.GetMessageUidsAsync(Stop);
            await pop3.DisconnectAsync(true, Stop);
        }

        Alice.Inbox.Snapshot().Should().HaveCount(Messages.Count);
        using (var pop3 = await ConnectedAsync<Pop3Client>(service, mechanism))
        {
            (await pop3.GetMessageUidsAsync(Stop)).Should().Equal(identities, "nothing is new");
            (await pop3.GetMessageSizesAsync(Stop)).Should().Equal(Messages.Select(message => message.Length));
            List<byte[]> fetched = [];
            for (var number = 0; number < pop3.Count; number++) fetched.Add(await OctetsAsync(await pop3.GetStreamAsync(number, false, Stop)));
            Same(fetched);
            await pop3.DeleteAllMessagesAsync(Stop);
            await pop3.DisconnectAsync(true, Stop);
        }

        Alice.Inbox.Snapshot().Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Imap))]
    public async Task What_is_appended_is_what_is_fetched(string service, string mechanism)
    {
        await StartAsync();
        using var imap = await ConnectedAsync<ImapClient>(service, mechanism);
        await imap.Inbox.OpenAsync(FolderAccess.ReadWrite, Stop);
        foreach (var content in Messages) await imap.Inbox.AppendAsync(new AppendRequest(Parsed(content), MessageFlags.Seen), Stop);

        Same(Alice.Inbox.Snapshot().Select(message => message.Content.ToArray()));
        var found = await imap.Inbox.FetchAsync(0, -1, MessageSummaryItems.UniqueId | MessageSummaryItems.Size | MessageSummaryItems.Flags, Stop);
        found.Select(message => (int)message.Size!.Value).Should().Equal(Messages.Select(message => message.Length));
        found.Should().OnlyContain(message => message.Flags!.Value.HasFlag(MessageFlags.Seen));
        List<byte[]> fetched = [];
        foreach (var message in found) fetched.Add(await OctetsAsync(await imap.Inbox.GetStreamAsync(message.UniqueId, "", Stop)));
        Same(fetched);
    }

    /// <summary>Each mechanism on the last service, which has implicit TLS, and one on the others; the MX wants none.</summary>
    private static TheoryData<string, string> Each(string protocol, params string[] services)
    {
        var data = new TheoryData<string, string>();
        foreach (var service in services[..^1]) data.Add(service, service == "smtp" ? "" : "SCRAM-SHA-256");
        foreach (var mechanism in (string[])["PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-1", "SCRAM-SHA-256", "OAUTHBEARER", "XOAUTH2"]) data.Add(services[^1], mechanism);
        if (protocol == "POP3") data.Add("pop3", OwnChoice);
        return data;
    }

    private async Task<T> ConnectedAsync<T>(string service, string mechanism)
        where T : MailService, new()
    {
        var client = new T { ServerCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == Server.Certificate.GetCertHashString() };
        var security = service[^1] == 's' ? SecureSocketOptions.SslOnConnect : service is "submission" or "pop3" ? SecureSocketOptions.StartTls : SecureSocketOptions.None;
        await client.ConnectAsync("127.0.0.1", Server.Endpoints[service].Port, security, Stop);
        if (mechanism == OwnChoice)
            await client.AuthenticateAsync("alice", "secret", Stop);
        else if (mechanism.Length > 0)
            await client.AuthenticateAsync(SaslMechanism.Create(mechanism, Encoding.UTF8, new("alice", mechanism.Contains("AUTH", StringComparison.Ordinal) ? "token-of-alice" : "secret"))!, Stop);
        return client;
    }

    private void Put(IEnumerable<byte[]> contents)
    {
        foreach (var content in contents) Alice.Inbox.Append(content, [], DateTimeOffset.UnixEpoch);
    }

    private static void Same(IEnumerable<byte[]> found)
    {
        var all = found.ToList();
        all.Should().HaveCount(Messages.Count);
        foreach (var (one, (name, content)) in all.Zip(InteropMessages.All))
            one.AsSpan().SequenceEqual(content).Should().BeTrue($"'{name}' stays the same, and is now {Encoding.Latin1.GetString(one[..Math.Min(one.Length, 500)])}");
    }

    private static MimeMessage Parsed(byte[] content) => MimeMessage.Load(new MemoryStream(content), Stop);

    private static async Task<byte[]> OctetsAsync(Stream stream)
    {
        await using var _ = stream;
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, Stop);
        return copy.ToArray();
    }

    /// <summary>Behind Return-Path and Received, the second of which is folded.</summary>
    private static byte[] WithoutTrace(ReadOnlySpan<byte> stored)
    {
        stored.StartsWith("Return-Path: <alice@reference.test>\r\nReceived: from "u8).Should().BeTrue();
        var end = stored.IndexOf("\r\nFrom: Alice"u8);
        return stored[(end + 2)..].ToArray();
    }
}
