using ConformTest.Cli.Targets;
using ConformTest.Harness.Events;
using ConformTest.Harness.Language;
using ConformTest.Harness.Running;
using ConformTest.Harness.Targets;
using ConformTest.Harness.Wire;
using ConformTest.Suites;

namespace ConformTest.Cli.Tests.Language;

/// <summary>Conversations played by the real harness, against the reference server in this process or a target of the test's own.</summary>
internal static class ReferencePlay
{
    public static SuiteCatalogue Catalogue { get; } = SuiteCatalogue.Load();

    /// <summary>Against the reference server with these faults.</summary>
    public static async Task<RunRecord> PlayAsync(IEnumerable<Conversation> conversations, CancellationToken cancellation, params string[] faults)
    {
        var played = conversations.ToList();
        await using var target = await EmbeddedTarget.StartAsync(new ServerSwitches(faults, [], []), EmbeddedNetwork.NeededBy(played), cancellation);
        return await PlayAsync(played, target.Profile, target.SideDoors, Framing.Plain, cancellation);
    }

    /// <summary>Against a target whose IMAP responses are rewritten on their way.</summary>
    public static async Task<RunRecord> PlayThroughAsync(
        IEnumerable<Conversation> conversations, EmbeddedTarget target, Func<Rewriting> rewriting, CancellationToken cancellation)
    {
        var imap = target.Profile.Endpoints.First(endpoint => endpoint is { Protocol: MailProtocol.Imap, Tls: TlsMode.StartTls });
        await using var proxy = new ImapProxy(imap.Host, imap.Port, rewriting);
        var profile = target.Profile with { Endpoints = target.Profile.Endpoints.Replace(imap, imap with { Port = proxy.Port }) };
        return await PlayAsync(conversations, profile, [], Framing.Plain, cancellation);
    }

    public static async Task<RunRecord> PlayAsync(
        IEnumerable<Conversation> conversations, Profile profile, IReadOnlyList<Endpoint> sideDoors, Framing framing, CancellationToken cancellation)
    {
        var recorder = new RunRecorder();
        var options = new RunOptions
        {
            Profile = profile,
            Conversations = [.. conversations],
            Register = Catalogue.Register.Find,
            Messages = new FixtureMessages(),
            Versions = new RunVersions(BuildVersion.Harness, BuildVersion.Suite),
            Seed = 1,
            SideDoors = sideDoors,
            Framings = [framing],
            Slow = SlowConversations.Play,
            Confirmation = Confirmation.BelieveAtOnce,
            Probing = Probing.Assume,
        };
        await new HarnessRun(options, recorder).RunAsync(cancellation);
        return recorder.ToRecord();
    }

    /// <summary>The suites' conversation of this id.</summary>
    public static Conversation Find(string id) => Catalogue.Conversations.Single(conversation => conversation.Id == id);

    /// <summary>The checks of the conversations themselves, without those that watch the whole run.</summary>
    public static IEnumerable<CheckJudged> Own(this RunRecord record) => record.Checks.Where(check => check.Conversation != RunRecord.Invariant);

    /// <summary>What did not pass, with the reason.</summary>
    public static IEnumerable<string> Objections(this RunRecord record) =>
        record.Checks.Where(check => check.Verdict != "pass").Select(check => $"{check.Conversation} {check.Requirement}: {check.Verdict}, {check.Observation} {check.Cause}");
}
