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

    /// <summary>What all checks of these conversations, and the invariants watched over them, say of the server with this fault.</summary>
    public async Task<IReadOnlyList<CheckJudged>> PlayAsync(Fault fault, IReadOnlyList<Conversation> conversations, CancellationToken cancellation)
    {
        var neighbour = EmbeddedNetwork.NeededBy(conversations);
        var target = await (_server?.OpenAsync(fault.Name, neighbour, cancellation)
            ?? EmbeddedTarget.StartAsync(new ServerSwitches([fault.Name], [], []), neighbour, cancellation)).ConfigureAwait(false);
        await using var _ = target.ConfigureAwait(false);
        var recorder = new RunRecorder();
        var options = Options(_catalogue, target.Profile, conversations) with
        {
            Known = [.. _sound.Where(probe => !Changes(fault, probe.Endpoint, conversations))],
            SideDoors = target.SideDoors,
        };
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
        var patience = TimeSpan.FromMilliseconds(700);
        return new()
        {
            Profile = profile with { Limits = profile.Limits with { Reply = patience, Idle = patience, Delivery = patience, Greeting = TimeSpan.FromSeconds(1) } },
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
