using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace ConformTest.ReferenceServer.Tests.Sasl;

/// <summary>EXTERNAL with certificates of an authority that the server was told of, and of one that it was not.</summary>
public sealed class ExternalTests : ServerTest
{
    private static readonly X509Certificate2 Authority = MakeAuthority();
    private static readonly X509Certificate2 Stranger = MakeAuthority();

    private static X509Certificate2 MakeAuthority()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    private static X509Certificate2 Issue(X509Certificate2 authority, string commonName, string? email)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={commonName}", key, HashAlgorithmName.SHA256);
        if (email is not null)
        {
            var names = new SubjectAlternativeNameBuilder();
            names.AddEmailAddress(email);
            request.CertificateExtensions.Add(names.Build());
        }

        using var issued = request.Create(authority, DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1), [1, 2, 3, 4]);
        using var whole = issued.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pfx), null);
    }

    private async Task<Session> ConnectAsync(string service, X509Certificate2? certificate)
    {
        var tcp = new TcpClient();
        await tcp.ConnectAsync(Server.Endpoints[service], Stop);
        var tls = new SslStream(tcp.GetStream(), false, (_, shown, _, _) => shown?.GetCertHashString() == Server.Certificate.GetCertHashString());
        await tls.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions
            {
                TargetHost = "mx.reference.test",
                ClientCertificates = certificate is null ? [] : [certificate],
                LocalCertificateSelectionCallback = (_, _, local, _, _) => local.Count > 0 ? local[0] : null!,
            },
            Stop);
        return new Session(tcp, new StreamReader(tls, Encoding.Latin1), tls);
    }

    private sealed record Session(TcpClient Tcp, StreamReader Reader, SslStream Tls) : IDisposable
    {
        public async Task<string> ReadAsync() => await Reader.ReadLineAsync(Stop) ?? "";

        public async Task<string> ReplyAsync()
        {
            var all = "";
            for (var line = await ReadAsync(); ; line = await ReadAsync())
            {
                all += line + "\n";
                if (line.Length < 4 || line[3] != '-') return all;
            }
        }

        public async Task<string> AskAsync(string line)
        {
            await Tls.WriteAsync(Encoding.Latin1.GetBytes(line + "\r\n"), Stop);
            return await ReplyAsync();
        }

        public void Dispose() => Tcp.Dispose();
    }

    private async Task<Session> GreetedAsync(X509Certificate2? certificate, bool trusts = true)
    {
        await StartAsync(new() { ClientAuthority = trusts ? Authority : null });
        var session = await ConnectAsync("submissions", certificate);
        (await session.ReplyAsync()).Should().StartWith("220");
        return session;
    }

    [Theory]
    [InlineData("someone", "alice@reference.test")]
    [InlineData("alice", null)]
    public async Task A_certificate_lets_in_whom_it_names(string commonName, string? email)
    {
        using var session = await GreetedAsync(Issue(Authority, commonName, email));
        (await session.AskAsync("EHLO client.test")).Should().Contain("EXTERNAL");
        (await session.AskAsync("AUTH EXTERNAL")).Should().Be("334 \n");
        (await session.AskAsync("")).Should().StartWith("235");
        (await session.AskAsync("MAIL FROM:<alice@reference.test>")).Should().StartWith("250");
    }

    [Theory]
    [InlineData("=", "235")]
    [InlineData("alice", "235")]
    [InlineData("alice@reference.test", "235")]
    [InlineData("bob", "535")]
    [InlineData("al\0ice", "501")]
    public async Task One_acts_as_oneself_only(string identity, string reply)
    {
        using var session = await GreetedAsync(Issue(Authority, "alice", null));
        await session.AskAsync("EHLO client.test");
        var response = identity == "=" ? identity : Convert.ToBase64String(Encoding.UTF8.GetBytes(identity));
        (await session.AskAsync($"AUTH EXTERNAL {response}")).Should().StartWith(reply);
    }

    public static TheoryData<string> Useless => ["none", "stranger", "nobody"];

    [Theory]
    [MemberData(nameof(Useless))]
    public async Task A_certificate_that_is_not_believed_opens_nothing_and_closes_nothing(string which)
    {
        using var session = await GreetedAsync(which switch { "none" => null, "stranger" => Issue(Stranger, "alice", null), _ => Issue(Authority, "nobody", null) });
        (await session.AskAsync("EHLO client.test")).Should().Contain("PLAIN").And.NotContain("EXTERNAL");
        (await session.AskAsync("AUTH EXTERNAL =")).Should().StartWith("504");
        (await session.AskAsync($"AUTH PLAIN {Convert.ToBase64String("\0alice\0secret"u8)}")).Should().StartWith("235");
    }

    [Fact]
    public async Task Without_an_authority_no_certificate_is_asked_for()
    {
        using var session = await GreetedAsync(Issue(Authority, "alice", null), trusts: false);
        session.Tls.IsMutuallyAuthenticated.Should().BeFalse();
        (await session.AskAsync("EHLO client.test")).Should().NotContain("EXTERNAL");
    }
}
