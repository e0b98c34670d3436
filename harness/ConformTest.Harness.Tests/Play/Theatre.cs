using System.Collections.Immutable;
using ConformTest.Harness.Events;
using ConformTest.Harness.Judging;
using ConformTest.Harness.Language;
using ConformTest.Harness.Mail;
using ConformTest.Harness.Protocols;
using ConformTest.Harness.Running;
using ConformTest.Harness.Sink;
using ConformTest.Harness.Targets;
using ConformTest.Harness.Tests.Language;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Tests.Play;

/// <summary>Plays one script against fake servers, without a run around it.</summary>
internal static class Theatre
{
    /// <summary>Short where a test waits for nothing to come, long where something must.</summary>
    public static TimeLimits Limits { get; } = new()
    {
        Greeting = TimeSpan.FromSeconds(20),
        Reply = TimeSpan.FromSeconds(20),
        Delivery = TimeSpan.FromSeconds(20),
        Idle = TimeSpan.FromSeconds(20),
        Close = TimeSpan.FromSeconds(20),
        Quiet = TimeSpan.FromMilliseconds(40),
    };

    /// <summary>Limits for tests in which a reply never comes.</summary>
    public static TimeLimits Impatient { get; } = Limits with { Reply = TimeSpan.FromMilliseconds(300), Login = TimeSpan.FromMilliseconds(300), Idle = TimeSpan.FromMilliseconds(300), Close = TimeSpan.FromMilliseconds(300), Delivery = TimeSpan.FromMilliseconds(300) };

    public static Task<Played> SmtpAsync(string body, Func<FakeConnection, Task> server, TimeLimits? limits = null) =>
        PlayAsync("=== smtp.test.case\nA case.\n\n" + body, limits, null, (MailProtocol.Smtp, server));

    public static Task<Played> Pop3Async(string body, Func<FakeConnection, Task> server, TimeLimits? limits = null) =>
        PlayAsync("=== pop3.test.case\nA case.\n\n" + body, limits, null, (MailProtocol.Pop3, server));

    public static Task<Played> ImapAsync(string body, Func<FakeConnection, Task> server, TimeLimits? limits = null, Framing? framing = null) =>
        PlayAsync("=== imap.test.case\nA case.\n\n" + body, limits, framing, (MailProtocol.Imap, server));

    public static Task<Played> PlayAsync(string script, TimeLimits? limits, Framing? framing, params (MailProtocol Protocol, Func<FakeConnection, Task> Behaviour)[] behaviours) =>
        PlayAsync(script, limits, framing, null, behaviours);

    public static Task<Played> PlayAsync(
        string script, TimeLimits? limits, Framing? framing, MailSink? sink, params (MailProtocol Protocol, Func<FakeConnection, Task> Behaviour)[] behaviours) =>
        PlayAsync(script, "pw", limits, framing, sink, behaviours);

    /// <param name="password">Of both accounts.</param>
    public static Task<Played> LogInAsync(string script, string password, MailProtocol protocol, Func<FakeConnection, Task> server) =>
        PlayAsync(script, password, null, null, null, [(protocol, server)]);

    private static async Task<Played> PlayAsync(
        string script, string password, TimeLimits? limits, Framing? framing, MailSink? sink, (MailProtocol Protocol, Func<FakeConnection, Task> Behaviour)[] behaviours)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var servers = behaviours.Select(behaviour => new FakeServer(behaviour.Behaviour)).ToList();
        try
        {
            var profile = new Profile
            {
                Name = "fake",
                Endpoints = [.. behaviours.Zip(servers).Select(pair => new Endpoint(pair.First.Protocol, "127.0.0.1", pair.Second.Port, TlsMode.StartTls))],
                Accounts = [new("alice", "alice", password, "alice@fake.test"), new("bob", "bob", password, "bob@fake.test")],
                Domain = "fake.test",
                Limits = limits ?? Limits,
                Sink = sink,
            };
            await using var sinks = new SinkPool(sink, [], TimeProvider.System);
            var services = new TargetServices(profile, new TargetCapabilities([]), new Scene(), ReaderLimits.Imap, TimeProvider.System) { Sinks = sinks };
            var harness = new HarnessLine(services);
            await using var pool = new AccountPool(profile.Accounts, harness, services);
            var testCase = TestCase.Of(Scripts.One(script), framing ?? Framing.Plain).First();
            var player = new CasePlayer(services, pool, harness, 1);
            var result = await player.PlayAsync(player.Prepare(testCase), 0, cancellation);
            return new Played(result, [.. servers.SelectMany(server => server.Heard)]);
        }
        finally
        {
            foreach (var server in servers)
                await server.DisposeAsync();
        }
    }
}

/// <param name="Heard">The lines that the servers heard.</param>
internal sealed record Played(CaseResult Result, ImmutableArray<string> Heard)
{
    /// <summary>What was observed of each check, in the script's order.</summary>
    public ImmutableArray<Observation> Observations => [.. Result.Checks.Select(check => check.Observation)];

    public Observation Observation => Observations.Should().ContainSingle().Subject;

    /// <summary>Why the only check was not reached.</summary>
    public string Cause => Observation.Should().BeOfType<NotReached>().Subject.Cause;

    /// <summary>What the only check saw instead.</summary>
    public Differed Difference => Observation.Should().BeOfType<Differed>().Subject;

    /// <summary>The octets that went one way, escaped and joined.</summary>
    public string Octets(string from) => string.Concat(Result.Transcript.Where((TranscriptEntry entry) => entry.From == from).Select(entry => entry.Octets));
}
