using ConformTest.Cli.Targets;
using ConformTest.Harness.Events;
using ConformTest.Harness.Language;
using ConformTest.Harness.Running;
using ConformTest.Harness.Targets;
using ConformTest.ReferenceServer.Faults;
using ConformTest.Suites;

namespace ConformTest.Cli.Proof;

/// <summary>Plays conversations against faults of the reference server, on one server for all of them where the system allows it.</summary>
internal sealed class FaultStage : IAsyncDisposable
{
    private static readonly FastClock Fast = new(30);

    private readonly SuiteCatalogue _catalogue;
    private readonly SharedServer? _server;
    private readonly IReadOnlyList<EndpointProbe> _sound;

    private FaultStage(SuiteCatalogue catalogue, SharedServer? server, IReadOnlyList<EndpointProbe> sound)
    {
        _catalogue = catalogue;
        _server = server;
        _sound = sound;
    }

    public static async Task<FaultStage> StartAsync(SuiteCatalogue catalogue, CancellationToken cancellation)
    {
        if (!SharedServer.IsPossible)
            return new FaultStage(catalogue, null, []);
        var server = await SharedServer.StartAsync(cancellation).ConfigureAwait(false);
        return new FaultStage(catalogue, server, await HarnessRun.ProbeAsync(Options(catalogue, server.Sound, []), cancellation).ConfigureAwait(false));
    }

    /// <summary>What all checks of these conversations say of the server without faults.</summary>
    public async Task<IReadOnlyList<CheckJudged>> PlaySoundAsync(IReadOnlyList<Conversation> conversations, CancellationToken cancellation)
    {
        var target = await EmbeddedTarget.StartAsync(EmbeddedTarget.Switched(ServerSwitches.None) with { TimeProvider = Time(conversations) }, EmbeddedNetwork.NeededBy(conversations), cancellation).ConfigureAwait(false);
        await using var _ = target.ConfigureAwait(false);
        return await JudgeAsync(Options(_catalogue, target.Profile, conversations), cancellation).ConfigureAwait(false);
    }

    /// <summary>What all checks of these conversations, and the invariants watched over them, say of the server with this fault.</summary>
    /// <param name="conversations">All of them slow, which a fast clock shortens, or none.</param>
    /// <param name="confirmation">Whether each failure is looked at twice.</param>
    public async Task<IReadOnlyList<CheckJudged>> PlayAsync(Fault fault, IReadOnlyList<Conversation> conversations, Confirmation confirmation, CancellationToken cancellation)
    {
        var time = Time(conversations);
        var neighbour = EmbeddedNetwork.NeededBy(conversations);
        var target = await (_server?.OpenAsync(fault.Name, neighbour, time, cancellation)
            ?? EmbeddedTarget.StartAsync(EmbeddedTarget.Switched(new ServerSwitches([fault.Name], [], [])) with { TimeProvider = time }, neighbour, cancellation)).ConfigureAwait(false);
        await using var _ = target.ConfigureAwait(false);
        var options = Options(_catalogue, target.Profile, conversations) with
        {
            Known = [.. _sound.Where(probe => !Changes(fault, probe.Endpoint, conversations))],
            SideDoors = target.SideDoors,
            Confirmation = confirmation,
        };
        return await JudgeAsync(options, cancellation).ConfigureAwait(false);
    }

    private static TimeProvider Time(IEnumerable<Conversation> conversations) => conversations.Any(conversation => conversation.Slow) ? Fast : TimeProvider.System;

    private static async Task<IReadOnlyList<CheckJudged>> JudgeAsync(RunOptions options, CancellationToken cancellation)
    {
        var recorder = new RunRecorder();
        await new HarnessRun(options, recorder).RunAsync(cancellation).ConfigureAwait(false);
        return recorder.ToRecord().Checks;
    }

    /// <summary>Whether the fault can show at an endpoint that these conversations use.</summary>
    private static bool Changes(Fault fault, Endpoint endpoint, IReadOnlyList<Conversation> conversations) =>
        fault.Concerns(Family(endpoint.Protocol))
        && conversations.Any(conversation => conversation.Connections.Any(connection => connection.Protocol == endpoint.Protocol)
            && (endpoint.Tls != TlsMode.Implicit || conversation.Needs.Any(need => need.Alternatives.Contains("implicit-tls"))));

    private static RunOptions Options(SuiteCatalogue catalogue, Profile profile, IReadOnlyList<Conversation> conversations)
    {
        // What the machine itself needs is no shorter by a fast clock.
        var time = Time(conversations);
        var factor = (time as FastClock)?.Factor ?? 1;
        var patience = TimeSpan.FromMilliseconds(700) * factor;
        var limits = profile.Limits;
        return new()
        {
            Profile = profile with { Limits = limits with { Reply = patience, Idle = patience, Delivery = patience, Greeting = TimeSpan.FromSeconds(1) * factor, Quiet = limits.Quiet * factor, Close = limits.Close * factor } },
            Slow = SlowConversations.Play,
            Time = time,
            Conversations = conversations,
            Register = catalogue.Register.Find,
            Messages = new FixtureMessages(),
            Versions = new RunVersions(BuildVersion.Harness, BuildVersion.Suite),
            Seed = 1,
            Confirmation = Confirmation.BelieveAtOnce,
            Probing = Probing.Assume,
        };
    }

    /// <summary>The word by which faults name a protocol.</summary>
    public static string Family(MailProtocol protocol) => protocol switch
    {
        MailProtocol.Imap => "imap",
        MailProtocol.Pop3 => "pop3",
        _ => "smtp",
    };

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync().ConfigureAwait(false);
    }
}
