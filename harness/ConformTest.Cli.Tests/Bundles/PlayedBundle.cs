using ConformTest.Cli.Tests.Support;
using ConformTest.Harness.Events;

namespace ConformTest.Cli.Tests.Bundles;

/// <summary>A run with deviations, played once, and bundles that a forger makes of its events: each with right hashes and with reports that follow from it.</summary>
public sealed class PlayedBundle : IAsyncLifetime
{
    private readonly CommandLine _commandLine = new();
    private int _forgeries;

    internal IReadOnlyList<RunEvent> Events { get; private set; } = [];

    /// <summary>The same cases on a server without faults.</summary>
    internal IReadOnlyList<RunEvent> Sound { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Sound = await PlayAsync();
        Events = await PlayAsync("--fault", "smtp.rset.answers-250", "--fault", "imap.check.succeeds", "--fault", "imap.response.grammar/double-space");
    }

    private async Task<IReadOnlyList<RunEvent>> PlayAsync(params string[] faults)
    {
        await _commandLine.RunAsync(["run", .. faults,
            "--select", "smtp.rset.*", "--select", "smtp.vrfy.*", "--select", "imap.check.*", "--select", "imap.expunge.*", "--select", "smtp.data.ends*", "--select", "smtp.case.*"]);
        return [.. File.ReadLines(Path.Combine(_commandLine.Out, EventWriter.FileName)).Select(line => EventJson.Deserialize(System.Text.Encoding.UTF8.GetBytes(line)))];
    }

    /// <summary>Verifies a bundle of these events.</summary>
    internal async Task<Outcome> VerifyAsync(IEnumerable<RunEvent> events)
    {
        var folder = Path.Combine(_commandLine.Folder, $"forged{Interlocked.Increment(ref _forgeries)}");
        using (var writer = new EventWriter(folder))
        {
            foreach (var happening in events)
                writer.Take(happening);
        }

        var bundle = folder + ".zip";
        await _commandLine.RunAsync("report", folder, "--bundle", bundle);
        return await _commandLine.RunAsync("report", "verify", bundle);
    }

    /// <summary>The events with one kind of them changed, and the totals mended.</summary>
    internal IReadOnlyList<RunEvent> With<T>(Func<T, RunEvent?> change)
        where T : RunEvent => WithCounts(Events.Select(happening => happening is T one ? change(one) : happening).OfType<RunEvent>());

    /// <summary>The events with totals that fit them.</summary>
    internal static IReadOnlyList<RunEvent> WithCounts(IEnumerable<RunEvent> events)
    {
        List<RunEvent> changed = [.. events];
        var counts = changed.OfType<CheckJudged>().GroupBy(check => check.Verdict).ToDictionary(group => group.Key, group => group.Count());
        for (var i = 0; i < changed.Count; i++)
        {
            if (changed[i] is RunEnded end)
                changed[i] = end with { Counts = System.Collections.Immutable.ImmutableSortedDictionary.ToImmutableSortedDictionary(counts) };
        }

        return changed;
    }

    public ValueTask DisposeAsync()
    {
        _commandLine.Dispose();
        return ValueTask.CompletedTask;
    }
}
