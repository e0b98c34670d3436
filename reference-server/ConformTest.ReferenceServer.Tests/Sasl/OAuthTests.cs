using System.Text;
using System.Text.Json;
using ConformTest.ReferenceServer.Sasl;
using ConformTest.ReferenceServer.Tests.Smtp;

namespace ConformTest.ReferenceServer.Tests.Sasl;

/// <summary>OAUTHBEARER and XOAUTH2 octet for octet, and the tokens of the stub issuer.</summary>
public sealed class OAuthTests : SmtpTest
{
    private static readonly TokenIssuer Issuer = new("https://issuer.test", "a key of thirty-two octets, or so"u8.ToArray());
    private static readonly ReferenceServerOptions WithIssuer = new() { Issuer = Issuer };

    private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static string Bearer(string token, string header = "n,,", string more = "") => $"AUTH OAUTHBEARER {Encode($"{header}\u0001{more}auth=Bearer {token}\u0001\u0001")}";

    private static JsonElement Error(string reply)
    {
        reply.Should().StartWith("334 ");
        return JsonDocument.Parse(Convert.FromBase64String(reply[4..])).RootElement;
    }

    [Fact]
    public async Task A_signed_token_lets_in_whom_it_names()
    {
        await StartAsync(WithIssuer);
        var client = await GreetedAsync("submissions");
        var token = WebToken.Issue(Issuer, "alice", DateTimeOffset.UtcNow.AddMinutes(5), "openid mail");
        (await client.AskAsync(Bearer(token, "n,a=alice@reference.test,", $"host=mx.reference.test\u0001port={Server.Endpoints["submissions"].Port}\u0001"))).Should().StartWith("235 2.7.0");
    }

    [Theory]
    [InlineData("another issuer")]
    [InlineData("another key")]
    [InlineData("expired")]
    [InlineData("nobody")]
    [InlineData("no signature")]
    [InlineData("no token")]
    public async Task A_token_that_is_not_believed_is_invalid(string case_)
    {
        await StartAsync(WithIssuer);
        var client = await GreetedAsync("submissions");
        var soon = DateTimeOffset.UtcNow.AddMinutes(5);
        var token = case_ switch
        {
            "another issuer" => WebToken.Issue(Issuer with { Url = "https://other.test" }, "alice", soon),
            "another key" => WebToken.Issue(Issuer with { Key = "another"u8.ToArray() }, "alice", soon),
            "expired" => WebToken.Issue(Issuer, "alice", DateTimeOffset.UtcNow.AddMinutes(-1)),
            "nobody" => WebToken.Issue(Issuer, "nobody", soon),
            "no signature" => WebToken.Issue(Issuer, "alice", soon).Split('.')[0] + "..",
            _ => "vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg==",
        };
        var error = Error(await client.AskAsync(Bearer(token)));
        error.GetProperty("status").GetString().Should().Be("invalid_token");
        error.GetProperty("scope").GetString().Should().Be("mail");
        error.GetProperty("openid-configuration").GetString().Should().Be("https://issuer.test/.well-known/openid-configuration");
        (await client.AskAsync("AQ==")).Should().StartWith("535 5.7.8");
    }

    [Fact]
    public async Task A_token_for_something_else_has_too_narrow_a_scope()
    {
        await StartAsync(WithIssuer);
        var client = await GreetedAsync("submissions");
        var token = WebToken.Issue(Issuer, "alice", DateTimeOffset.UtcNow.AddMinutes(5), "calendar");
        Error(await client.AskAsync(Bearer(token))).GetProperty("status").GetString().Should().Be("insufficient_scope");
        (await client.AskAsync("*")).Should().StartWith("501 5.7.0");
        (await client.AskAsync(Bearer("token-of-alice"))).Should().StartWith("235");
    }

    [Theory]
    [InlineData("n,,", "unknown=value\u0001", "235")]
    [InlineData("y,a=alice,", "", "235")]
    [InlineData("n,a=bob,", "", "334")]
    [InlineData("n,,", "host=other.test\u0001", "334")]
    [InlineData("n,,", "port=1\u0001", "334")]
    [InlineData("p=tls-unique,,", "", "501 5.5.2")]
    [InlineData("x,,", "", "501 5.5.2")]
    [InlineData("n,", "", "501 5.5.2")]
    [InlineData("n,,", "1=x\u0001", "501 5.5.2")]
    [InlineData("n,,", "x\u0001", "501 5.5.2")]
    public async Task The_client_response_is_read_by_its_grammar(string header, string more, string reply)
    {
        var client = await GreetedAsync("submissions");
        (await client.AskAsync(Bearer("token-of-alice", header, more))).Should().StartWith(reply);
    }

    [Theory]
    [InlineData("n,,\u0001auth=\u0001\u0001", "invalid_request")]
    [InlineData("n,,\u0001auth=Basic token-of-alice\u0001\u0001", "invalid_request")]
    [InlineData("n,,\u0001\u0001", "invalid_request")]
    [InlineData("n,,\u0001auth=bEaReR token-of-bob\u0001\u0001", "")]
    public async Task Another_scheme_than_Bearer_is_an_invalid_request(string response, string status)
    {
        var client = await GreetedAsync("submissions");
        var reply = await client.AskAsync($"AUTH OAUTHBEARER {Encode(response)}");
        if (status.Length == 0) reply.Should().StartWith("235");
        else Error(reply).GetProperty("status").GetString().Should().Be(status);
    }

    [Theory]
    [InlineData("\u0001")]
    [InlineData("n,,\u0001auth=Bearer token-of-alice\u0001")]
    public async Task What_only_ends_a_failed_exchange_does_not_begin_one(string response)
    {
        var client = await GreetedAsync("submissions");
        (await client.AskAsync($"AUTH OAUTHBEARER {Encode(response)}")).Should().StartWith("501 5.5.2");
    }

    [Fact]
    public async Task XOAUTH2_says_why_in_a_challenge_and_fails_after_the_answer()
    {
        var client = await GreetedAsync("submissions");
        var error = Error(await client.AskAsync($"AUTH XOAUTH2 {Encode("user=alice\u0001auth=Bearer wrong\u0001\u0001")}"));
        error.GetProperty("status").GetString().Should().Be("401");
        error.GetProperty("schemes").GetString().Should().Be("bearer");
        (await client.AskAsync("")).Should().StartWith("535");
        (await client.AskAsync($"AUTH XOAUTH2 {Encode("user=alice\u0001auth=Bearer token-of-alice\u0001\u0001")}")).Should().StartWith("235");
    }

    [Fact]
    public async Task Tokens_are_not_for_connections_in_clear()
    {
        await StartAsync(new() { SubmissionInClear = ClearAuthentication.Allowed });
        var client = await GreetedAsync("submission");
        var offered = await client.AskAsync("EHLO client.test");
        offered.Should().Contain("PLAIN").And.NotContain("OAUTH");
        (await client.AskAsync(Bearer("token-of-alice"))).Should().StartWith("504 5.5.4");
    }

    [Fact]
    public async Task Without_tokens_nothing_of_OAuth_is_offered()
    {
        await StartAsync(new() { Accounts = [new("alice")] });
        var client = await GreetedAsync("submissions");
        (await client.AskAsync("EHLO client.test")).Should().NotContain("OAUTH");
    }
}
