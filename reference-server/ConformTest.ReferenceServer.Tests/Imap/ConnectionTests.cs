namespace ConformTest.ReferenceServer.Tests.Imap;

/// <summary>STARTTLS, AUTHENTICATE and IDLE: the commands that take the connection over.</summary>
public sealed class ConnectionTests
{
    private static readonly ReferenceServerOptions TlsFirst = new() { RetrievalInClear = ClearAuthentication.RequireTls };

    [Fact]
    public async Task Plaintext_behind_STARTTLS_is_dropped()
    {
        await using var host = await ImapHost.StartAsync();
        await using var client = await host.GreetedAsync();

        await client.SendAsync("x STARTTLS\r\ny LOGIN alice secret\r\n");
        (await client.ReadAsync()).Should().StartWith("x OK");
        await client.SecureAsync(host.Server.Certificate);

        (await client.CommandAsync("CAPABILITY"))[0].Should().NotContain("STARTTLS");
        (await client.ResultAsync("STARTTLS")).Should().StartWith("BAD");
        (await client.ResultAsync("SELECT INBOX")).Should().StartWith("BAD", "nobody has logged in");
    }

    [Fact]
    public async Task Passwords_are_refused_before_TLS_where_the_server_says_so()
    {
        await using var host = await ImapHost.StartAsync(TlsFirst);
        await using var client = await host.GreetedAsync();

        (await client.CommandAsync("CAPABILITY"))[0].Should().Contain("LOGINDISABLED").And.Contain("STARTTLS").And.NotContain("AUTH=");
        (await client.ResultAsync("LOGIN alice secret")).Should().StartWith("NO [PRIVACYREQUIRED]");
        (await client.ResultAsync("AUTHENTICATE PLAIN")).Should().StartWith("NO [PRIVACYREQUIRED]");
        await client.CommandAsync("STARTTLS");
        await client.SecureAsync(host.Server.Certificate);
        (await client.CommandAsync("CAPABILITY"))[0].Should().NotContain("LOGINDISABLED").And.Contain("AUTH=PLAIN");
        (await client.ResultAsync("LOGIN alice secret")).Should().StartWith("OK [CAPABILITY IMAP4rev1");
    }

    [Theory]
    [InlineData("AGFsaWNlAHNlY3JldA==", "OK")]
    [InlineData("AGFsaWNlAHdyb25n", "NO [AUTHENTICATIONFAILED]")]
    [InlineData("*", "BAD")]
    [InlineData("not base64!", "BAD")]
    [InlineData("YWxpY2U=", "BAD")]
    public async Task An_exchange_ends_as_the_response_deserves(string response, string result)
    {
        await using var host = await ImapHost.StartAsync();
        await using var client = await host.GreetedAsync();

        await client.SendAsync("x AUTHENTICATE plain\r\n");
        (await client.ReadAsync()).Should().Be("+ ");
        await client.SendAsync(response + "\r\n");
        (await client.ReadAsync()).Should().StartWith("x " + result);
        (await client.ResultAsync("NOOP")).Should().StartWith("OK");
    }

    [Theory]
    [InlineData("PLAIN AGFsaWNlAHNlY3JldA==", "OK")]
    [InlineData("PLAIN =", "BAD")]
    [InlineData("PLAIN x", "BAD")]
    [InlineData("CRAM-MD5 AGFsaWNlAHNlY3JldA==", "BAD")]
    [InlineData("NONSENSE", "NO [CANNOT]")]
    public async Task An_initial_response_comes_with_the_command(string arguments, string result)
    {
        await using var host = await ImapHost.StartAsync();
        await using var client = await host.GreetedAsync();

        (await client.ResultAsync("AUTHENTICATE " + arguments)).Should().StartWith(result);
    }

    [Fact]
    public async Task IDLE_tells_arrivals_flags_and_expunges_until_DONE()
    {
        await using var host = await ImapHost.StartAsync();
        host.Deliver("a: b\r\n\r\n", "a: b\r\n\r\n");
        await using var client = await host.SelectedAsync();
        await using var other = await host.SelectedAsync();

        await client.SendAsync("x IDLE\r\n");
        (await client.ReadAsync()).Should().StartWith("+ ");
        await other.CommandAsync(@"STORE 2 +FLAGS (\Deleted)");
        (await client.ReadAsync()).Should().Be(@"* 2 FETCH (UID 2 FLAGS (\Deleted \Recent))");
        await other.CommandAsync("EXPUNGE");
        (await client.ReadAsync()).Should().Be("* 2 EXPUNGE");
        host.Deliver("a: b\r\n\r\n");
        (await client.ReadAsync()).Should().Be("* 2 EXISTS");
        (await client.ReadAsync()).Should().MatchRegex(@"^\* \d RECENT$");
        await client.SendAsync("done\r\n");
        (await client.ReadAsync()).Should().StartWith("x OK");
    }

    [Fact]
    public async Task IDLE_without_a_mailbox_waits_for_DONE_and_another_word_is_BAD()
    {
        await using var host = await ImapHost.StartAsync();
        await using var client = await host.LoggedInAsync();

        await client.SendAsync("x IDLE\r\n");
        (await client.ReadAsync()).Should().StartWith("+ ");
        (await client.IsSilentAsync()).Should().BeTrue();
        await client.SendAsync("y NOOP\r\n");
        (await client.ReadAsync()).Should().StartWith("x BAD");
    }

    [Fact]
    public async Task ID_gives_a_name()
    {
        await using var host = await ImapHost.StartAsync();
        await using var client = await host.GreetedAsync();

        (await client.CommandAsync("ID NIL"))[0].Should().StartWith("* ID (\"name\" ");
        (await client.ResultAsync("ID (\"name\" \"x\" \"version\" NIL)")).Should().StartWith("OK");
        (await client.ResultAsync("ID (\"name\")")).Should().StartWith("BAD");
        (await client.CommandAsync("LOGIN alice secret"))[^1].Should().StartWith("OK");
        (await client.CommandAsync("NAMESPACE"))[0].Should().Be("* NAMESPACE ((\"\" \"/\")) NIL NIL");
    }
}
