
namespace ConformTest.ReferenceServer.Tests;

public sealed class StartTests : ServerTest
{
    [Fact]
    public async Task Every_registered_service_gets_an_endpoint_of_its_own()
    {
        var server = await StartAsync();
        server.Endpoints.Keys.Should().Contain(["smtp", "submission", "submissions", "lmtp", "pop3", "pop3s"]);
        server.Endpoints.Values.Select(endpoint => endpoint.Port).Should().OnlyHaveUniqueItems().And.NotContain(0);
    }

    [Fact]
    public async Task A_service_without_port_is_left_out()
    {
        var server = await StartAsync(new() { Ports = new() { Lmtp = null } });
        server.Endpoints.Keys.Should().NotContain("lmtp").And.Contain("smtp");
    }

    [Fact]
    public async Task Many_servers_run_side_by_side_and_one_that_stops_takes_no_other_with_it()
    {
        var servers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ReferenceServer.StartAsync(new(), Stop)));
        try
        {
            servers.SelectMany(server => server.Endpoints.Values).Select(endpoint => endpoint.Port).Should().OnlyHaveUniqueItems();
            await servers[0].DisposeAsync();
            foreach (var server in servers.Skip(1))
            {
                await using var client = await ClientConnection.ConnectAsync(server.Endpoints["smtp"], server.Certificate);
                (await client.ReplyAsync()).Should().StartWith("220 ");
            }
        }
        finally
        {
            foreach (var server in servers.Skip(1)) await server.DisposeAsync();
        }
    }

    [Fact]
    public async Task Sessions_that_are_open_when_the_server_stops_are_told_so()
    {
        var server = await StartAsync(new() { Limits = new() { Shutdown = TimeSpan.FromMinutes(1) } });
        var client = await ConnectAsync("smtp");
        await client.ReplyAsync();
        var stopping = server.DisposeAsync();
        (await client.RestAsync()).Should().StartWith("421 4.3.2");
        await stopping;
    }
}
