using MailKit;
using MailKit.Net.Imap;
using MailKit.Net.Pop3;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace ConformTest.ReferenceServer.Tests.Sasl;

/// <summary>An outside party: every mechanism that MailKit has, on every protocol.</summary>
public sealed class MailKitSaslTests : ServerTest
{
    private static readonly string[] Passwords = ["PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-1", "SCRAM-SHA-1-PLUS", "SCRAM-SHA-256", "SCRAM-SHA-256-PLUS"];

    public static TheoryData<string, string> Mechanisms
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var service in (string[])["smtp", "submission", "submissions", "pop3", "pop3s", "imap", "imaps"])
                foreach (var mechanism in (string[])[.. Passwords, "OAUTHBEARER", "XOAUTH2"]) data.Add(service, mechanism);
            return data;
        }
    }

    private static SaslMechanism Mechanism(string name, string user, string secret) => name switch
    {
        "PLAIN" => new SaslMechanismPlain(user, secret),
        "LOGIN" => new SaslMechanismLogin(user, secret),
        "CRAM-MD5" => new SaslMechanismCramMd5(user, secret),
        "SCRAM-SHA-1" => new SaslMechanismScramSha1(user, secret),
        "SCRAM-SHA-1-PLUS" => new SaslMechanismScramSha1Plus(user, secret),
        "SCRAM-SHA-256" => new SaslMechanismScramSha256(user, secret),
        "SCRAM-SHA-256-PLUS" => new SaslMechanismScramSha256Plus(user, secret),
        "OAUTHBEARER" => new SaslMechanismOAuthBearer(user, secret),
        _ => new SaslMechanismOAuth2(user, secret),
    };

    private static string Secret(string mechanism) => Passwords.Contains(mechanism) ? "secret" : "token-of-alice";

    private async Task<MailService> ConnectedAsync(string service)
    {
        MailService client = service[..4] switch { "imap" => new ImapClient(), "pop3" => new Pop3Client(), _ => new SmtpClient() };
        client.ServerCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == Server.Certificate.GetCertHashString();
        var security = service[^1] == 's' ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls;
        await client.ConnectAsync("127.0.0.1", Server.Endpoints[service].Port, security, Stop);
        return client;
    }

    [Theory]
    [MemberData(nameof(Mechanisms))]
    public async Task Every_mechanism_logs_in_on_every_service(string service, string mechanism)
    {
        await StartAsync();
        using var client = await ConnectedAsync(service);
        client.AuthenticationMechanisms.Should().Contain(mechanism);
        await client.AuthenticateAsync(Mechanism(mechanism, "alice", Secret(mechanism)), Stop);
        client.IsAuthenticated.Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(Mechanisms))]
    public async Task No_mechanism_takes_a_wrong_secret(string service, string mechanism)
    {
        await StartAsync();
        using var client = await ConnectedAsync(service);
        var attempt = async () => await client.AuthenticateAsync(Mechanism(mechanism, "alice", "wrong"), Stop);
        var thrown = (await attempt.Should().ThrowAsync<Exception>()).Which;
        (thrown is AuthenticationException or Pop3ProtocolException).Should().BeTrue(thrown.Message);
        client.IsAuthenticated.Should().BeFalse();
    }

    [Theory]
    [InlineData("SCRAM-SHA-256", "no=body, really")]
    [InlineData("SCRAM-SHA-1", "nobody")]
    [InlineData("CRAM-MD5", "nobody")]
    [InlineData("OAUTHBEARER", "bob")]
    [InlineData("XOAUTH2", "bob")]
    public async Task A_stranger_is_refused_and_a_token_lets_in_its_owner_only(string mechanism, string user)
    {
        await StartAsync();
        using var client = await ConnectedAsync("submissions");
        var attempt = async () => await client.AuthenticateAsync(Mechanism(mechanism, user, Secret(mechanism)), Stop);
        await attempt.Should().ThrowAsync<AuthenticationException>();
    }
}
