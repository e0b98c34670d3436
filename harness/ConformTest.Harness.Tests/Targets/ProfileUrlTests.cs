using ConformTest.Harness.Language;
using ConformTest.Harness.Targets;

namespace ConformTest.Harness.Tests.Targets;

public class ProfileUrlTests
{
    [Theory]
    [InlineData("smtp://mx.example", MailProtocol.Smtp, "mx.example", 25, TlsMode.StartTls)]
    [InlineData("smtps://mx.example", MailProtocol.Smtp, "mx.example", 465, TlsMode.Implicit)]
    [InlineData("submission://mx.example/", MailProtocol.Submission, "mx.example", 587, TlsMode.StartTls)]
    [InlineData("submissions://mx.example", MailProtocol.Submission, "mx.example", 465, TlsMode.Implicit)]
    [InlineData("lmtp://127.0.0.1", MailProtocol.Lmtp, "127.0.0.1", 24, TlsMode.StartTls)]
    [InlineData("POP3://a:1110", MailProtocol.Pop3, "a", 1110, TlsMode.StartTls)]
    [InlineData("pop3s://a", MailProtocol.Pop3, "a", 995, TlsMode.Implicit)]
    [InlineData("imap://[::1]:1143", MailProtocol.Imap, "::1", 1143, TlsMode.StartTls)]
    [InlineData("imaps://[2001:db8::1]", MailProtocol.Imap, "2001:db8::1", 993, TlsMode.Implicit)]
    public void A_url_names_an_endpoint(string url, MailProtocol protocol, string host, int port, TlsMode tls)
    {
        var endpoint = Profile.FromUrls([url]).Endpoints.Should().ContainSingle().Subject;
        endpoint.Should().Be(new Endpoint(protocol, host, port, tls));
        Profile.FromUrls([endpoint.Url]).Endpoints.Should().Equal(endpoint);
    }

    [Fact]
    public void Users_of_urls_are_accounts_once_each()
    {
        var profile = Profile.FromUrls(["imap://alice%40lab.test:p%3A%2fss%C3%A9@a", "pop3://alice%40lab.test@a", "pop3://bob:x@y@a", "smtp://a"]);

        profile.Accounts.Should().Equal(
            new TargetAccount("alice", "alice@lab.test", "p:/ssé", "alice@lab.test"),
            new TargetAccount("bob", "bob", "x@y", "bob@lab.test"));
        profile.Domain.Should().Be("lab.test");
        profile.Name.Should().Be("a");
    }

    [Fact]
    public void The_given_domain_completes_names()
        => Profile.FromUrls(["imap://alice:s@a"], "d.test").Accounts.Single().Address.Should().Be("alice@d.test");

    [Fact]
    public void A_password_is_never_shown()
    {
        var profile = Profile.FromUrls(["imap://alice:hunter2@a"]);
        (profile.Accounts.Single().ToString() + profile + profile.Endpoints[0]).Should().NotContain("hunter2").And.Contain("User = alice");
        Assert.Throws<ProfileException>(() => Profile.FromUrls(["imap://alice:hunter2@a:b"])).ToString().Should().NotContain("hunter2");
    }

    [Theory]
    [InlineData("mx.example", 1, "URL such as")]
    [InlineData("imsp://a", 1, "no protocol 'imsp'")]
    [InlineData("imap://", 8, "host is missing")]
    [InlineData("imap:///", 8, "host is missing")]
    [InlineData("imap://u:p@", 12, "host is missing")]
    [InlineData("imap://:p@a", 8, "name is empty")]
    [InlineData("imap://a:", 10, "1 to 65535")]
    [InlineData("imap://a:99999", 10, "1 to 65535")]
    [InlineData("imap://a:+1", 10, "1 to 65535")]
    [InlineData("imap://::1:143", 8, "more than one colon")]
    [InlineData("imap://[::1", 8, "IPv6")]
    [InlineData("imap://[127.0.0.1]", 8, "IPv6")]
    [InlineData("imap://[::1]x", 13, "only a port")]
    [InlineData("imap://a b", 9, "' '")]
    [InlineData("imap://a/INBOX", 9, "ends with")]
    [InlineData("imap://a%2:p@b", 9, "two hexadecimal")]
    [InlineData("imap://a:p%4@b", 11, "two hexadecimal")]
    public void A_faulty_url_is_pointed_at(string url, int column, string reason)
    {
        var fault = Assert.Throws<ProfileException>(() => Profile.FromUrls(["smtp://ok", url]));
        (fault.Line, fault.Column).Should().Be((2, column), fault.Message);
        fault.Reason.Should().Contain(reason);
    }

    [Fact]
    public void One_user_has_one_password()
        => Assert.Throws<ProfileException>(() => Profile.FromUrls(["imap://u:a@h", "pop3://u:b@h"])).Reason.Should().Contain("another password");

    [Fact]
    public void No_url_is_a_fault() => Assert.Throws<ProfileException>(() => Profile.FromUrls([]));

    [Fact]
    public void Every_prefix_of_a_url_is_read_or_refused()
    {
        const string Url = "imaps://al%40x:p%3A@[2001:db8::1]:1993/";
        int read = 0;
        for (int length = 0; length <= Url.Length; length++)
            try
            {
                Profile.FromUrls([Url[..length]]).Endpoints.Should().ContainSingle();
                read++;
            }
            catch (ProfileException fault)
            {
                fault.Column.Should().BeInRange(1, length + 1);
            }
        read.Should().BeGreaterThan(4);
    }
}
