using Microsoft.Extensions.Time.Testing;

namespace ConformTest.ReferenceServer.Tests.Pop3;

/// <summary>LOGIN-DELAY (RFC 2449 sections 6.5 and 8.1.1).</summary>
public sealed class LoginDelayTests : Pop3Test
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 5, 10, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_login_that_comes_too_early_is_refused_and_one_in_time_is_taken()
    {
        await StartAsync(new() { TimeProvider = _time, Limits = new() { Pop3LoginDelay = TimeSpan.FromMinutes(15) } });
        (await LogInAsync("alice")).Should().StartWith("+OK");
        (await LogInAsync("alice")).Should().StartWith("-ERR [LOGIN-DELAY] ");
        (await LogInAsync("bob")).Should().StartWith("+OK");
        _time.Advance(TimeSpan.FromMinutes(15));
        (await LogInAsync("alice")).Should().StartWith("+OK");
    }

    [Fact]
    public async Task It_is_announced_where_it_is_enforced()
    {
        await StartAsync(new() { TimeProvider = _time, Limits = new() { Pop3LoginDelay = TimeSpan.FromSeconds(900) } });
        var client = await ConnectAsync("pop3");
        await client.LineAsync();
        (await LinesAsync(client, "CAPA")).Should().Contain("LOGIN-DELAY 900");
    }

    private async Task<string> LogInAsync(string user)
    {
        var client = await ConnectAsync("pop3");
        await client.LineAsync();
        await client.AskLineAsync($"USER {user}");
        var answer = await client.AskLineAsync("PASS secret");
        await client.AskLineAsync("QUIT");
        await client.RestAsync();
        return answer;
    }
}
