namespace ConformTest.ReferenceServer.Relay.Client;

/// <summary>How long the client waits for the next hop; the defaults are those of RFC 5321 section 4.5.3.2.</summary>
public sealed record HopTimeouts
{
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(30);
    public TimeSpan Greeting { get; init; } = TimeSpan.FromMinutes(5);
    public TimeSpan Command { get; init; } = TimeSpan.FromMinutes(5);
    public TimeSpan Mail { get; init; } = TimeSpan.FromMinutes(5);
    public TimeSpan Rcpt { get; init; } = TimeSpan.FromMinutes(5);
    public TimeSpan DataInitiation { get; init; } = TimeSpan.FromMinutes(2);
    public TimeSpan DataBlock { get; init; } = TimeSpan.FromMinutes(3);
    public TimeSpan DataTermination { get; init; } = TimeSpan.FromMinutes(10);
    public TimeSpan TlsHandshake { get; init; } = TimeSpan.FromMinutes(1);
    public TimeSpan Quit { get; init; } = TimeSpan.FromSeconds(10);
}
