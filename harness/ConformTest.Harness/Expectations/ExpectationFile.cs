using System.Collections.Immutable;
using ConformTest.Harness.Events;

namespace ConformTest.Harness.Expectations;

/// <summary>
/// <c>conformtest.expect.yaml</c>: the deviations known for a target. A known deviation must occur and show its observation, so that it cannot
/// hide another failure of the same check; otherwise it is stale.
/// </summary>
public sealed record ExpectationFile
{
    /// <summary>The name that is looked for when the user names none.</summary>
    public const string DefaultName = "conformtest.expect.yaml";

    /// <summary>For people: software and version for which the list was made.</summary>
    public string Target { get; init; } = "";

    public ImmutableArray<KnownDeviation> Deviations { get; init; } = [];

    public ImmutableArray<FlakyCheck> Flaky { get; init; } = [];

    /// <summary>Comments that belong to no entry.</summary>
    public FileComments Comments { get; init; } = FileComments.None;

    /// <summary>Reads a file.</summary>
    /// <exception cref="ExpectationException">It cannot be read, or is not of this form.</exception>
    public static ExpectationFile Load(string path)
    {
        if (!Path.Exists(path))
            throw new ExpectationException(path, 1, 1, "there is no such file", "--update-expectations makes one from what the run shows");
        try
        {
            var file = new FileInfo(path);
            return file.Length > ExpectationParser.Largest
                ? throw new ExpectationException(path, 1, 1, $"the file is larger than {ExpectationParser.Largest / 1024 / 1024} MiB", "is this the right file?")
                : Parse(File.ReadAllText(path), path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ExpectationException(path, 1, 1, "cannot be read", failure.Message, failure);
        }
    }

    /// <summary>Reads a text; the path is for messages.</summary>
    /// <exception cref="ExpectationException">It is not of this form.</exception>
    public static ExpectationFile Parse(string text, string path) => new ExpectationParser(text, path).Read();

    /// <summary>The check as the stream should show it: a deviation that is known, or flaky, is marked and given its reason.</summary>
    public CheckJudged Apply(CheckJudged check)
    {
        if (check.Verdict != "fail")
        {
            return check;
        }
        var reason = Deviations.FirstOrDefault(known => known.Explains(check))?.Reason
            ?? Flaky.FirstOrDefault(flaky => flaky.Explains(check))?.Reason;
        return reason is null ? check with { Known = false, KnownReason = "" } : check with { Known = true, KnownReason = reason };
    }

    /// <summary>
    /// Known deviations that did not occur though their check was played, or occurred with another observation.
    /// A check that was not played (not selected, inconclusive, not applicable) says nothing about them, but after a whole run one that the
    /// suite does not have is stale as well.
    /// </summary>
    /// <param name="checks">All that were judged.</param>
    /// <param name="scope">Whether that was the whole suite.</param>
    /// <param name="exists">Whether the suite has a check that is named so; null when that is not known.</param>
    public ImmutableArray<StaleExpectation> FindStale(IReadOnlyCollection<CheckJudged> checks, PlayedScope scope, Func<CheckReference, bool>? exists = null)
    {
        var played = checks.Where(check => check.Verdict is "pass" or "fail").ToLookup(check => check.Requirement);
        return [.. Deviations.Select(known => Judge(known, played[known.Check.Requirement], scope, exists)).OfType<StaleExpectation>()];
    }

    /// <summary>As above, for a whole run.</summary>
    public ImmutableArray<StaleExpectation> FindStale(RunRecord run, Func<CheckReference, bool>? exists = null) =>
        FindStale(run.Checks, run is { Interrupted: false, Started.Selection: "*" } ? PlayedScope.Everything : PlayedScope.Selection, exists);

    /// <summary>The file that fits this run, and what changed on the way to it.</summary>
    public ExpectationUpdate Update(RunRecord run, Func<CheckReference, bool>? exists = null) => ExpectationUpdate.From(this, run, exists);

    /// <summary>Writes the file, whole or not at all, and the folder that it is in where that is missing.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path)
    {
        var beside = $"{path}.{Environment.ProcessId}.new";
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(beside, ToYaml());
        File.Move(beside, path, overwrite: true);
    }

    /// <summary>The file's text.</summary>
    public string ToYaml() => ExpectationWriter.Write(this);

    private static StaleExpectation? Judge(KnownDeviation known, IEnumerable<CheckJudged> played, PlayedScope scope, Func<CheckReference, bool>? exists)
    {
        CheckJudged[] named = [.. played.Where(known.Check.Matches)];
        if (named.Any(known.Explains))
        {
            return null;
        }
        if (known.Check.Conversation == RunRecord.Invariant && scope == PlayedScope.Selection)
        {
            // It watched only what was selected.
            return null;
        }
        if (named.Length == 0)
        {
            return scope != PlayedScope.Everything ? null
                : exists?.Invoke(known.Check) == false ? new(known, "the suite has no such check")
                : known.Check.IsPattern ? new(known, "the pattern matches no check that was played")
                : null;
        }
        var other = named.FirstOrDefault(check => check.Verdict == "fail");
        return new(known, other is null
            ? $"expected \"{known.Observation}\", but the check passed"
            : $"expected \"{known.Observation}\", but it showed \"{other.Observation}\"");
    }
}

/// <summary>Comment lines of an expectations file that belong to no entry, without their <c>#</c>.</summary>
/// <param name="Head">Above the first key.</param>
/// <param name="Deviations">Above <c>deviations</c>.</param>
/// <param name="Flaky">Above <c>flaky</c>.</param>
/// <param name="Tail">At the end.</param>
public sealed record FileComments(
    ImmutableArray<string> Head, ImmutableArray<string> Deviations, ImmutableArray<string> Flaky, ImmutableArray<string> Tail)
{
    public static FileComments None { get; } = new([], [], [], []);
}
