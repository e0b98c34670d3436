using System.Diagnostics;

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
    public async Task Many_servers_start_and_stop_quickly()
    {
        await using (await ReferenceServer.StartAsync(new(), Stop)) { }
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 20; i++)
            await using (await ReferenceServer.StartAsync(new(), Stop)) { }
        TestContext.Current.SendDiagnosticMessage($"one start and stop: {watch.Elapsed.TotalMilliseconds / 20:0.0} ms");
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20));
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
