namespace ConformTest.ReferenceServer.Tests.Hosting;

public sealed class ConnectionLimitTests : ServerTest
{
    [Theory]
    [InlineData("smtp", "220 ", "421 mx.reference.test Too many connections")]
    [InlineData("submission", "220 ", "421 mx.reference.test Too many connections")]
    [InlineData("lmtp", "220 ", "421 mx.reference.test Too many connections")]
    [InlineData("pop3", "+OK ", "-ERR [SYS/TEMP] Too many connections")]
    [InlineData("imap", "* OK ", "* BYE Too many connections")]
    public async Task One_connection_too_many_from_an_address_is_told_so_and_closed(string service, string greeting, string refusal)
    {
        await StartAsync(new() { Limits = new() { ConnectionsPerAddress = 2 } });
        var first = await ConnectAsync(service);
        (await first.LineAsync()).Should().StartWith(greeting);
        (await (await ConnectAsync(service)).LineAsync()).Should().StartWith(greeting);
        (await (await ConnectAsync(service)).RestAsync()).Should().Be(refusal + "\r\n");
        (await first.AskLineAsync("NOOP")).Should().NotBe("(closed)", "the others are left alone");
    }

    [Fact]
    public async Task The_limit_is_one_for_all_services()
    {
        await StartAsync(new() { Limits = new() { Connections = 1 } });
        (await (await ConnectAsync("imap")).LineAsync()).Should().StartWith("* OK");
        (await (await ConnectAsync("smtp")).RestAsync()).Should().StartWith("421 ");
    }

    [Fact]
    public async Task A_place_is_free_again_when_a_connection_ends()
    {
        await StartAsync(new() { Limits = new() { ConnectionsPerAddress = 1 } });
        for (var round = 0; round < 20; round++)
        {
            var client = await ConnectAsync("smtp");
            var greeting = await client.ReplyAsync();
            while (greeting.StartsWith("421", StringComparison.Ordinal))
            {
                // The one before is still being closed.
                client = await ConnectAsync("smtp");
                greeting = await client.ReplyAsync();
            }

            (await client.AskAsync("QUIT")).Should().StartWith("221");
        }
    }

    [Fact]
    public async Task Under_TLS_nothing_is_said_in_clear()
    {
        await StartAsync(new() { Limits = new() { Connections = 0 } });
        var client = await ClientConnection.ConnectAsync(Server.Endpoints["submissions"], Server.Certificate);
        await using var _ = client;
        (await client.RestAsync()).Should().BeEmpty();
    }
}
