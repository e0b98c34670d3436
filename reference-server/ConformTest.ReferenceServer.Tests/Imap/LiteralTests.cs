namespace ConformTest.ReferenceServer.Tests.Imap;

/// <summary>RFC 9051 section 4.3 and RFC 7888.</summary>
public sealed class LiteralTests
{
    private static readonly ReferenceServerOptions Small = new() { Limits = new() { MessageSize = 1000 } };

    [Fact]
    public async Task A_literal_is_asked_for_before_it_is_sent()
    {
        await using var host = await ImapHost.StartAsync();
        await using var client = await host.GreetedAsync();

        await client.SendAsync("x LOGIN {5}\r\n");
        (await client.ReadAsync()).Should().StartWith("+ ");
        await client.SendAsync("alice {6}\r\n");
        (await client.ReadAsync()).Should().StartWith("+ ");
        (await client.IsSilentAsync()).Should().BeTrue();
        await client.SendAsync("secret\r\n");
        (await client.ReadAsync()).Should().StartWith("x OK");
    }

    [Fact]
    public async Task A_literal_that_does_not_wait_is_not_asked_for()
    {
        await using var host = await ImapHost.StartAsync();
        await using var client = await host.GreetedAsync();

        await client.SendAsync("x LOGIN {5+}\r\nalice {6+}\r\nsecret\r\n");

        (await client.ReadAsync()).Should().StartWith("x OK");
    }

    [Fact]
    public async Task A_literal_that_is_too_large_is_refused_and_nothing_of_it_is_read()
    {
        await using var host = await ImapHost.StartAsync(Small);
        await using var client = await host.LoggedInAsync();

        await client.SendAsync("x APPEND INBOX {1001}\r\n");
        (await client.ReadAsync()).Should().StartWith("x NO [TOOBIG]");
        (await client.ResultAsync("NOOP")).Should().StartWith("OK", "the client sends its next command, not the literal");
    }

    [Fact]
    public async Task A_literal_that_is_too_large_and_does_not_wait_is_passed_over()
    {
        await using var host = await ImapHost.StartAsync(Small);
        await using var client = await host.LoggedInAsync();

        await client.SendAsync($"x APPEND INBOX {{1001+}}\r\n{new string('m', 1001)}\r\ny NOOP\r\n");

        (await client.ReadAsync()).Should().StartWith("x NO [TOOBIG]");
        (await client.ReadAsync()).Should().StartWith("y OK");
        host.Inbox.Snapshot().Should().BeEmpty();
    }

    [Theory]
    [InlineData("x LOGIN {70000}\r\n", "x NO [TOOBIG]")]
    [InlineData("x NONSENSE {5}\r\n", "x BAD")]
    [InlineData("x SELECT {5}\r\n", "x BAD")]
    [InlineData("x LOGIN {99999999999999999999}\r\n", "x BAD")]
    [InlineData("x LOGIN {-1}\r\n", "x BAD")]
    [InlineData("x LOGIN {5}y\r\n", "x BAD")]
    [InlineData("* LOGIN {5}\r\n", "* BAD")]
    public async Task A_literal_that_no_command_can_use_is_refused_at_once(string line, string answer)
    {
        await using var host = await ImapHost.StartAsync();
        await using var client = await host.GreetedAsync();

        await client.SendAsync(line);

        (await client.ReadAsync()).Should().StartWith(answer);
        (await client.ResultAsync("NOOP")).Should().StartWith("OK");
    }

    [Fact]
    public async Task More_than_can_be_drained_ends_the_connection()
    {
        await using var host = await ImapHost.StartAsync();
        await using var client = await host.LoggedInAsync();

        await client.SendAsync("x APPEND INBOX {4000000000+}\r\n");

        (await client.ReadAsync()).Should().StartWith("* BYE [TOOBIG]");
        (await client.ReadAsync()).Should().Be("(closed)");
    }

    [Fact]
    public async Task NUL_needs_the_binary_literal()
    {
        await using var host = await ImapHost.StartAsync();
        await using var client = await host.SelectedAsync();

        await client.SendAsync("x APPEND INBOX {3+}\r\na\0b\r\n");
        (await client.ReadAsync()).Should().StartWith("x BAD");
        await client.SendAsync("y APPEND INBOX ~{3+}\r\na\0b\r\n");
        (await client.ReadToAsync("y"))[^1].Should().StartWith("OK [APPENDUID");
        host.Inbox.Snapshot()[0].Content.ToArray().Should().Equal("a\0b"u8.ToArray());
        (await client.CommandAsync("FETCH 1 BINARY.PEEK[]")).Should().Contain("* 1 FETCH (BINARY[] ~{3}\r\na\0b)");
    }
}
