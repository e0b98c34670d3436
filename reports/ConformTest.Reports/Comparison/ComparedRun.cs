using System.Collections.Immutable;
using ConformTest.Harness.Events;
using ConformTest.Reports.Html.Frame;

namespace ConformTest.Reports.Comparison;

/// <summary>One of the runs that are compared.</summary>
/// <param name="Label">A short name that no other run of the comparison has.</param>
public sealed record ComparedRun(string Label, string Origin, RunRecord Run)
{
    private const int LongestLabel = 32;

    /// <summary>The run's folder from where the comparison stands, with slashes, when its report lies there; else empty.</summary>
    public string Site { get; init; } = "";

    /// <summary>The same for links.</summary>
    internal SiteAddress Address => new(Site);

    /// <summary>Where the run's report shows each of these checks, by the place of its play; none when there is no report.</summary>
    internal IReadOnlyDictionary<string, string> AddressesOf(IEnumerable<CheckJudged> checks) => Site == ""
        ? ImmutableDictionary<string, string>.Empty
        : checks.DistinctBy(check => new CaseKey(check.Conversation, check.Axis)).ToDictionary(check => new CaseKey(check.Conversation, check.Axis).ToString(), check => Address.Of(check)!);

    /// <summary>How the run ended, when that limits what can be compared; else empty.</summary>
    public string Shortfall => Run.Ended switch
    {
        null => "was cut short; what it did not reach is not compared",
        { Exit: 3 or 130 } end => $"ended early (exit {end.Exit}{(end.Reason == "" ? "" : ": " + end.Reason)}); what it did not reach is not compared",
        _ => "",
    };

    /// <summary>The software where the label does not tell it.</summary>
    public string Software => Label == Clip(SoftwareOf(Run)) ? "" : Run.Started.Target.Software;

    /// <summary>The software without its version: <c>Cyrus IMAP</c> of <c>Cyrus IMAP 3.6.1 (Debian 3.6.1-4)</c>; empty where no version tells where it ends.</summary>
    internal string Product
    {
        get
        {
            var words = Run.Started.Target.Software.Split(' ');
            var version = Array.FindIndex(words, word => word.Length > 0 && char.IsAsciiDigit(word[0]));
            return version > 0 ? string.Join(' ', words[..version]) : "";
        }
    }

    internal static ImmutableArray<ComparedRun> Of(IReadOnlyList<NamedRun> runs)
    {
        string[][] candidates = [Names(run => SoftwareOf(run.Run)), Names(run => run.Run.Started.Target.Name), Names(run => Folder(run.Origin))];
        var labels = candidates.FirstOrDefault(names => names.Distinct(StringComparer.Ordinal).Count() == names.Length)
            ?? [.. candidates[0].Select((name, at) => $"{name} #{at + 1}")];
        return [.. runs.Select((run, at) => new ComparedRun(labels[at], run.Origin, run.Run))];

        string[] Names(Func<NamedRun, string> name) => [.. runs.Select(run => Clip(name(run)))];
    }

    /// <summary>Software without what stands in brackets behind it (a package's version), or the name.</summary>
    private static string SoftwareOf(RunRecord run)
    {
        var target = run.Started.Target;
        var bracket = target.Software.IndexOf(" (", StringComparison.Ordinal);
        var software = bracket > 0 ? target.Software[..bracket] : target.Software;
        return string.IsNullOrWhiteSpace(software) ? target.Name : software;
    }

    private static string Folder(string origin)
    {
        var full = Path.TrimEndingDirectorySeparator(origin);
        var name = Path.GetFileName(full);
        return name == EventWriter.FileName && Path.GetFileName(Path.GetDirectoryName(full)) is { Length: > 0 } folder ? folder : name;
    }

    private static string Clip(string text)
    {
        var safe = Visible.Text(text.Length > 4 * LongestLabel ? text[..(4 * LongestLabel)] : text);
        if (safe.Length <= LongestLabel)
        {
            return safe;
        }
        var kept = LongestLabel - 1;
        return $"{(char.IsHighSurrogate(safe[kept - 1]) ? safe[..(kept - 1)] : safe[..kept])}…";
    }
}
