using System.Text;
using MailKit.Net.Pop3;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace ConformTest.ReferenceServer.Tests;

/// <summary>An outside party: what other people's clients make of the server.</summary>
public sealed class MailKitTests : ServerTest
{
    public static TheoryData<string> Mechanisms => ["PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-256"];

    private static SaslMechanism Mechanism(string name) => name switch
    {
        "PLAIN" => new SaslMechanismPlain("alice", "secret"),
        "LOGIN" => new SaslMechanismLogin("alice", "secret"),
        "CRAM-MD5" => new SaslMechanismCramMd5("alice", "secret"),
        _ => new SaslMechanismScramSha256("alice", "secret"),
    };

    private async Task<SmtpClient> SmtpAsync(string service, SecureSocketOptions security)
    {
        var client = new SmtpClient { ServerCertificateValidationCallback = (_, shown, _, _) => IsServers(shown?.GetCertHashString()) };
        await client.ConnectAsync("127.0.0.1", Server.Endpoints[service].Port, security, Stop);
        return client;
    }

    private async Task<Pop3Client> Pop3Async(string service, SecureSocketOptions security)
    {
        var client = new Pop3Client { ServerCertificateValidationCallback = (_, shown, _, _) => IsServers(shown?.GetCertHashString()) };
        await client.ConnectAsync("127.0.0.1", Server.Endpoints[service].Port, security, Stop);
        return client;
    }

    private bool IsServers(string? hash) => hash == Server.Certificate.GetCertHashString();

    private static MimeMessage Message(string to)
    {
        var message = new MimeMessage();
        message.From.Add(MailboxAddress.Parse("alice@reference.test"));
        message.To.Add(MailboxAddress.Parse(to));
        message.Subject = "Octets";
        message.Body = new TextPart("plain") { Text = ".dot\r\n..two\r\n\r\n.\r\nGr\u00fc\u00dfe\r\n", ContentTransferEncoding = ContentEncoding.EightBit };
        return message;
    }

    private static byte[] Octets(MimeMessage message)
    {
        using var stream = new MemoryStream();
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        message.WriteTo(format, stream, Stop);
        return stream.ToArray();
    }

    [Theory]
    [MemberData(nameof(Mechanisms))]
    public async Task A_message_goes_in_by_submission_and_comes_out_by_POP3_octet_for_octet(string mechanism)
    {
        await StartAsync();
        var message = Message("bob@reference.test");
        using (var smtp = await SmtpAsync("submission", SecureSocketOptions.StartTls))
        {
            await smtp.AuthenticateAsync(Mechanism(mechanism), Stop);
            await smtp.SendAsync(message, Stop);
            await smtp.DisconnectAsync(true, Stop);
        }

        using var pop3 = await Pop3Async("pop3", SecureSocketOptions.StartTls);
        await pop3.AuthenticateAsync("bob", "secret", Stop);
        pop3.Count.Should().Be(1);
        using var stream = await pop3.GetStreamAsync(0, false, Stop);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, Stop);
        var received = copy.ToArray();
        (await pop3.GetMessageSizeAsync(0, Stop)).Should().Be(received.Length);
        received.AsSpan().EndsWith(Octets(message)).Should().BeTrue(Encoding.Latin1.GetString(received));
        await pop3.DeleteMessageAsync(0, Stop);
        await pop3.DisconnectAsync(true, Stop);
        Server.Store.FindByUser("bob")!.Inbox.Snapshot().Should().BeEmpty();
    }

    [Theory]
    [InlineData("PLAIN")]
    [InlineData("CRAM-MD5")]
    [InlineData("SCRAM-SHA-256")]
    public async Task POP3_takes_SASL_under_implicit_TLS(string mechanism)
    {
        await StartAsync();
        using var pop3 = await Pop3Async("pop3s", SecureSocketOptions.SslOnConnect);
        await pop3.AuthenticateAsync(Mechanism(mechanism), Stop);
        pop3.Count.Should().Be(0);
    }

    [Theory]
    [MemberData(nameof(Mechanisms))]
    public async Task A_wrong_password_is_refused_by_every_mechanism(string mechanism)
    {
        await StartAsync(new() { Accounts = [new("alice", "other")] });
        using var smtp = await SmtpAsync("submissions", SecureSocketOptions.SslOnConnect);
        var attempt = async () => await smtp.AuthenticateAsync(Mechanism(mechanism), Stop);
        await attempt.Should().ThrowAsync<AuthenticationException>();
    }

    [Fact]
    public async Task The_MX_port_takes_mail_in_clear_with_BDAT_and_pipelining()
    {
        await StartAsync();
        using var smtp = await SmtpAsync("smtp", SecureSocketOptions.None);
        smtp.Capabilities.Should().HaveFlag(SmtpCapabilities.Chunking | SmtpCapabilities.Pipelining | SmtpCapabilities.Dsn);
        var message = Message("alice@reference.test");
        await smtp.SendAsync(message, Stop);
        Alice.Inbox.Snapshot()[0].Content.Span.EndsWith(Octets(message)).Should().BeTrue();
    }
}
