using System.Security.Cryptography;
using System.Text;

namespace ConformTest.ReferenceServer.Tests.Pop3;

public sealed class AuthorizationTests : Pop3Test
{
    [Theory]
    [InlineData("STAT")]
    [InlineData("LIST")]
    [InlineData("RETR 1")]
    [InlineData("DELE 1")]
    [InlineData("NOOP")]
    [InlineData("RSET")]
    [InlineData("TOP 1 0")]
    [InlineData("UIDL")]
    [InlineData("PASS secret")]
    [InlineData("XYZZY")]
    [InlineData("")]
    public async Task Before_authentication_the_maildrop_is_out_of_reach(string command)
    {
        var client = await ConnectAsync("pop3");
        await client.LineAsync();
        (await client.AskLineAsync(command)).Should().StartWith("-ERR");
        (await client.AskLineAsync("QUIT")).Should().StartWith("+OK");
        (await client.RestAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("alice", "wrong")]
    [InlineData("nobody", "secret")]
    public async Task Wrong_credentials_get_AUTH_and_the_session_goes_on(string user, string password)
    {
        var client = await ConnectAsync("pop3");
        await client.LineAsync();
        (await client.AskLineAsync($"USER {user}")).Should().StartWith("+OK");
        (await client.AskLineAsync($"PASS {password}")).Should().StartWith("-ERR [AUTH] ");
        (await client.AskLineAsync("USER alice")).Should().StartWith("+OK");
        (await client.AskLineAsync("pass secret")).Should().StartWith("+OK");
        (await client.AskLineAsync("USER alice")).Should().StartWith("-ERR");
    }

    [Fact]
    public async Task A_password_may_have_spaces()
    {
        await StartAsync(new() { Accounts = [new("alice", " two  words ")] });
        var client = await ConnectAsync("pop3");
        await client.LineAsync();
        await client.AskLineAsync("USER alice");
        (await client.AskLineAsync("PASS  two  words ")).Should().StartWith("+OK");
    }

    [Fact]
    public async Task PASS_comes_right_behind_USER()
    {
        var client = await ConnectAsync("pop3");
        await client.LineAsync();
        await client.AskLineAsync("USER alice");
        await client.SendAsync("CAPA\r\n");
        await client.LineAsync();
        await client.BodyAsync();
        (await client.AskLineAsync("PASS secret")).Should().StartWith("-ERR");
    }

    [Fact]
    public async Task APOP_takes_the_digest_of_time_stamp_and_password()
    {
        var client = await ConnectAsync("pop3");
        var greeting = (await client.LineAsync())!;
        var stamp = greeting[greeting.IndexOf('<', StringComparison.Ordinal)..];
        stamp.Should().MatchRegex(@"^<[^<>@ ]+@mx\.reference\.test>$");
#pragma warning disable CA5351 // The command is defined with MD5.
        var digest = Convert.ToHexStringLower(MD5.HashData(Encoding.ASCII.GetBytes(stamp + "secret")));
#pragma warning restore CA5351
        (await client.AskLineAsync($"APOP alice {digest.Replace(digest[0], digest[0] == '0' ? '1' : '0')}")).Should().StartWith("-ERR [AUTH]");
        (await client.AskLineAsync("APOP alice")).Should().StartWith("-ERR");
        (await client.AskLineAsync($"APOP alice {digest}")).Should().StartWith("+OK");
    }

    [Fact]
    public async Task A_maildrop_is_open_in_one_session_at_a_time()
    {
        var first = await OpenAsync();
        var second = await ConnectAsync("pop3");
        await second.LineAsync();
        await second.AskLineAsync("USER alice");
        (await second.AskLineAsync("PASS secret")).Should().StartWith("-ERR [IN-USE] ");
        (await first.AskLineAsync("QUIT")).Should().StartWith("+OK");
        await first.RestAsync();
        await second.AskLineAsync("USER alice");
        (await second.AskLineAsync("PASS secret")).Should().StartWith("+OK");
    }

    [Fact]
    public async Task AUTH_runs_a_SASL_exchange()
    {
        var client = await ConnectAsync("pop3");
        await client.LineAsync();
        var plain = Convert.ToBase64String("\0alice\0secret"u8);
        (await client.AskLineAsync("AUTH")).Should().StartWith("-ERR");
        (await client.AskLineAsync("AUTH GSSAPI")).Should().StartWith("-ERR");
        (await client.AskLineAsync("AUTH PLAIN =")).Should().StartWith("-ERR");
        (await client.AskLineAsync("AUTH CRAM-MD5 AAAA")).Should().StartWith("-ERR");
        (await client.AskLineAsync("AUTH PLAIN")).Should().Be("+ ");
        (await client.AskLineAsync("*")).Should().StartWith("-ERR");
        (await client.AskLineAsync("AUTH PLAIN")).Should().Be("+ ");
        (await client.AskLineAsync("=AAA")).Should().StartWith("-ERR");
        (await client.AskLineAsync($"auth plain {plain}")).Should().StartWith("+OK");
        (await client.AskLineAsync($"AUTH PLAIN {plain}")).Should().StartWith("-ERR");
    }

    [Fact]
    public async Task CAPA_says_what_works_in_clear_and_under_TLS()
    {
        var client = await ConnectAsync("pop3");
        await client.LineAsync();
        var clear = await LinesAsync(client, "CAPA");
        clear.Should().BeEquivalentTo(
            "SASL CRAM-MD5 LOGIN PLAIN SCRAM-SHA-1 SCRAM-SHA-256", "STLS", "TOP", "UIDL", "USER", "UTF8 USER", "LANG", "RESP-CODES", "AUTH-RESP-CODE", "PIPELINING",
            "EXPIRE NEVER", "IMPLEMENTATION conformtest-reference-server");
        (await client.AskLineAsync("STLS")).Should().StartWith("+OK");
        await client.StartTlsAsync();
        (await LinesAsync(client, "CAPA")).Should().BeEquivalentTo(
            [.. clear.Where(line => line != "STLS" && !line.StartsWith("SASL")), "SASL CRAM-MD5 LOGIN OAUTHBEARER PLAIN SCRAM-SHA-1 SCRAM-SHA-1-PLUS SCRAM-SHA-256 SCRAM-SHA-256-PLUS XOAUTH2"]);
        (await client.AskLineAsync("STLS")).Should().StartWith("-ERR");
        await client.AskLineAsync("USER alice");
        (await client.AskLineAsync("PASS secret")).Should().StartWith("+OK");
        (await LinesAsync(client, "CAPA")).Should().NotContain("STLS");
    }

    [Fact]
    public async Task With_TLS_required_no_password_goes_in_clear()
    {
        await StartAsync(new() { RetrievalInClear = ClearAuthentication.RequireTls });
        var client = await ConnectAsync("pop3");
        await client.LineAsync();
        (await LinesAsync(client, "CAPA")).Should().NotContain("USER").And.NotContain(line => line.StartsWith("SASL"));
        (await client.AskLineAsync("USER alice")).Should().StartWith("-ERR");
        (await client.AskLineAsync("AUTH PLAIN")).Should().StartWith("-ERR");
        var secure = await ConnectAsync("pop3s");
        await secure.LineAsync();
        await secure.AskLineAsync("USER alice");
        (await secure.AskLineAsync("PASS secret")).Should().StartWith("+OK");
    }

    [Fact]
    public async Task Commands_injected_in_clear_behind_STLS_are_dropped()
    {
        var client = await ConnectAsync("pop3");
        await client.LineAsync();
        await client.SendAsync("STLS\r\nUSER alice\r\nPASS secret\r\n");
        (await client.LineAsync()).Should().StartWith("+OK");
        await client.StartTlsAsync();
        (await client.AskLineAsync("STAT")).Should().StartWith("-ERR");
    }

    [Fact]
    public async Task A_line_of_255_octets_is_taken_and_one_over_the_limit_answered_once()
    {
        var client = await ConnectAsync("pop3");
        await client.LineAsync();
        (await client.AskLineAsync("USER " + new string('x', 248))).Should().StartWith("+OK");
        (await client.AskLineAsync("USER " + new string('x', 50_000))).Should().StartWith("-ERR Line too long");
        (await client.AskLineAsync("QUIT")).Should().StartWith("+OK");
    }
}
