using System.Security.Cryptography;
using System.Text;

namespace ConformTest.ReferenceServer.Tests.Smtp;

public sealed class AuthTests : SmtpTest
{
    private static readonly ReferenceServerOptions InClear = new() { SubmissionInClear = ClearAuthentication.Allowed };

    private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    [Fact]
    public async Task Mechanisms_that_show_the_password_are_offered_under_TLS_only()
    {
        var clear = await GreetedAsync("submission");
        (await clear.AskAsync("EHLO client.test")).Should().Contain("AUTH CRAM-MD5 SCRAM-SHA-1 SCRAM-SHA-256\n");
        (await clear.AskAsync($"AUTH PLAIN {Encode("\0alice\0secret")}")).Should().StartWith("504 5.5.4");
        (await clear.AskAsync("STARTTLS")).Should().StartWith("220");
        await clear.StartTlsAsync();
        (await clear.AskAsync("EHLO client.test")).Should().Contain("AUTH CRAM-MD5 LOGIN OAUTHBEARER PLAIN SCRAM-SHA-1 SCRAM-SHA-1-PLUS SCRAM-SHA-256 SCRAM-SHA-256-PLUS XOAUTH2");
        (await clear.AskAsync($"AUTH PLAIN {Encode("\0alice\0secret")}")).Should().StartWith("235 2.7.0");
    }

    [Fact]
    public async Task Submissions_speaks_TLS_from_the_first_octet()
    {
        var client = await GreetedAsync("submissions");
        (await client.AskAsync($"AUTH PLAIN {Encode("alice\0alice\0secret")}")).Should().StartWith("235 2.7.0");
    }

    [Theory]
    [InlineData("MAIL FROM:<alice@reference.test>", "530 5.7.0")]
    [InlineData("VRFY alice", "530 5.7.0")]
    [InlineData("RCPT TO:<alice@reference.test>", "530 5.7.0")]
    [InlineData("DATA", "530 5.7.0")]
    [InlineData("NOOP", "250")]
    [InlineData("RSET", "250")]
    public async Task Submission_wants_to_know_the_user_first(string command, string reply)
    {
        var client = await GreetedAsync("submission");
        (await client.AskAsync(command)).Should().StartWith(reply);
    }

    [Theory]
    [InlineData("\0alice\0wrong", "535 5.7.8")]
    [InlineData("\0nobody\0secret", "535 5.7.8")]
    [InlineData("bob\0alice\0secret", "535 5.7.8")]
    [InlineData("alice\0secret", "501 5.5.2")]
    [InlineData("\0alice\0", "501 5.5.2")]
    [InlineData("\0\0secret", "501 5.5.2")]
    [InlineData("\0alice\0secret\0", "501 5.5.2")]
    public async Task Wrong_credentials_get_535_and_wrong_syntax_501(string message, string reply)
    {
        await StartAsync(InClear);
        var client = await GreetedAsync("submission");
        (await client.AskAsync($"AUTH PLAIN {Encode(message)}")).Should().StartWith(reply);
        (await client.AskAsync("AUTH PLAIN")).Should().Be("334 ");
        (await client.AskAsync(Encode("\0alice\0secret"))).Should().StartWith("235");
    }

    [Fact]
    public async Task LOGIN_asks_for_name_and_password()
    {
        await StartAsync(InClear);
        var client = await GreetedAsync("submission");
        (await client.AskAsync("auth login")).Should().Be("334 VXNlcm5hbWU6");
        (await client.AskAsync(Encode("alice"))).Should().Be("334 UGFzc3dvcmQ6");
        (await client.AskAsync(Encode("secret"))).Should().StartWith("235");
    }

    [Fact]
    public async Task CRAM_MD5_takes_the_digest_and_no_initial_response()
    {
        await StartAsync(InClear);
        var client = await GreetedAsync("submission");
        (await client.AskAsync("AUTH CRAM-MD5 =")).Should().StartWith("501 5.7.0");
        var challenge = Convert.FromBase64String((await client.AskAsync("AUTH CRAM-MD5"))[4..]);
        Encoding.ASCII.GetString(challenge).Should().MatchRegex(@"^<\d+\.\d+@mx\.reference\.test>$");
#pragma warning disable CA5351 // The mechanism is defined with MD5.
        var digest = Convert.ToHexStringLower(HMACMD5.HashData("secret"u8, challenge));
#pragma warning restore CA5351
        (await client.AskAsync(Encode($"alice {digest}"))).Should().StartWith("235");
    }

    [Theory]
    [InlineData("AUTH", "501 5.5.4")]
    [InlineData("AUTH PLAIN a b", "501 5.5.4")]
    [InlineData("AUTH GSSAPI", "504 5.5.4")]
    [InlineData("AUTH PLAIN =AAA", "501 5.5.2")]
    [InlineData("AUTH PLAIN AAA=BBB=", "501 5.5.2")]
    [InlineData("AUTH PLAIN !!!!", "501 5.5.2")]
    [InlineData("AUTH PLAIN =", "501 5.5.2")]
    public async Task AUTH_is_read_by_its_grammar(string command, string reply)
    {
        await StartAsync(InClear);
        var client = await GreetedAsync("submission");
        (await client.AskAsync(command)).Should().StartWith(reply);
    }

    [Fact]
    public async Task A_star_cancels_and_an_over_long_response_gets_500()
    {
        await StartAsync(InClear);
        var client = await GreetedAsync("submission");
        await client.AskAsync("AUTH PLAIN");
        (await client.AskAsync("*")).Should().StartWith("501 5.7.0");
        await client.AskAsync("AUTH PLAIN");
        (await client.AskAsync(new string('A', 12288))).Should().StartWith("500 5.5.6");
        (await client.AskAsync("NOOP")).Should().StartWith("250");
    }

    [Fact]
    public async Task A_user_authenticates_once_and_outside_transactions()
    {
        await StartAsync(InClear);
        var client = await GreetedAsync("submission");
        var plain = $"AUTH PLAIN {Encode("\0alice\0secret")}";
        (await client.AskAsync(plain)).Should().StartWith("235");
        (await client.AskAsync(plain)).Should().StartWith("503 5.5.1");
        (await client.AskAsync("MAIL FROM:<alice@reference.test> AUTH=alice+2Bx@reference.test")).Should().StartWith("250");
        (await client.AskAsync(plain)).Should().StartWith("503 5.5.1");
        (await client.AskAsync("RCPT TO:<someone@example.org>")).Should().StartWith("550 5.7.1");
        await client.AskAsync("RSET");
        (await client.AskAsync("MAIL FROM:<alice@reference.test> AUTH=<>")).Should().StartWith("250");
        await client.AskAsync("RSET");
        (await client.AskAsync("MAIL FROM:<alice@reference.test> AUTH=alice")).Should().StartWith("501 5.5.4");
    }
}
