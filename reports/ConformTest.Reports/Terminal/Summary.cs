using System.Collections.Immutable;
using ConformTest.Harness.Events;
using ConformTest.Reports.Digest;
using ConformTest.Reports.Known;

namespace ConformTest.Reports.Terminal;

/// <summary>A run on one screen: what deviates comes first and in full, what could not be judged by its causes, where to read on last.</summary>
public static class Summary
{
    /// <summary>How many deviations are spelt out; the others are counted, the page has them all.</summary>
    private const int Spelt = 6;
    private const int CausesNamed = 4;
    private const int Width = 110;

    /// <summary>The screen's lines.</summary>
    public static ImmutableArray<SummaryLine> Lines(RunRecord run, params ImmutableArray<WrittenReport> reports)
    {
        var digest = RunDigest.Of(run);
        return
        [
            .. Head(digest),
            .. Deviations(digest),
            .. Causes("Error on our side", digest.Errors, Tone.Bad),
            .. Causes("Inconclusive", digest.Inconclusive, Tone.Doubtful),
            .. Causes("Not applicable", digest.NotApplicable, Tone.Dim),
            .. Stale(run),
            .. Tail(digest, reports),
        ];
    }

    /// <summary>The one line of <c>--quiet</c>.</summary>
    public static SummaryLine Quiet(RunRecord run)
    {
        var digest = RunDigest.Of(run);
        return new([new(Clip(digest.TargetLine), Tone.Strong), new(": "), .. Counts(digest), new("; "), Ending(digest)]);
    }

    private static IEnumerable<SummaryLine> Head(RunDigest digest)
    {
        var started = digest.Run.Started;
        yield return new(
            new(Clip(digest.TargetLine), Tone.Strong),
            new($"   {started.Date:yyyy-MM-dd HH:mm}   suite {started.Versions.Suite}, conformtest {started.Versions.Harness}", Tone.Dim));
        yield return new([.. Counts(digest)]);
        foreach (var notice in digest.Run.Notices.Take(3))
        {
            yield return new(new("! ", Tone.Doubtful), new(Clip(notice.Text)));
        }
    }

    private static IEnumerable<Stretch> Counts(RunDigest digest)
    {
        yield return new(Words.Count(digest.Run.Checks.Length, "check"), Tone.Strong);
        yield return new(": ");
        yield return new(Words.Count(digest.Passed, "passed", "passed"), digest.Passed > 0 ? Tone.Good : Tone.Plain);
        (string Text, int Count, Tone Tone)[] others =
        [
            (digest.FailedNew == 1 ? "deviates" : "deviate", digest.FailedNew, Tone.Bad),
            (digest.FailedKnown == 1 ? "deviates as known" : "deviate as known", digest.FailedKnown, Tone.Doubtful),
            ("inconclusive", digest.InconclusiveChecks, Tone.Doubtful),
            ("not applicable", digest.NotApplicableChecks, Tone.Dim),
            (digest.ErrorChecks == 1 ? "error" : "errors", digest.ErrorChecks, Tone.Bad),
        ];
        foreach (var (text, count, tone) in others.Where(other => other.Count > 0))
        {
            yield return new(", ");
            yield return new(Words.Count(count, text, text), tone);
        }
    }

    private static IEnumerable<SummaryLine> Deviations(RunDigest digest)
    {
        Deviation[] spelt = [.. digest.Deviations.Where(deviation => !deviation.Known).Take(Spelt)];
        foreach (var group in spelt.GroupBy(deviation => (deviation.First.Level, deviation.First.Kind)))
        {
            yield return SummaryLine.Empty;
            yield return new(
                new($"{Visible.Clip(group.Key.Level, 30).ToUpperInvariant()}, {Visible.Clip(group.Key.Kind, 30)}", Tone.Bad),
                new(Words.Meaning(group.Key.Kind) is { Length: > 0 } meaning ? $"   {meaning}" : "", Tone.Dim));
            foreach (var line in group.SelectMany(deviation => Lines(deviation, digest.Run.Started.Target)))
            {
                yield return line;
            }
        }
        var more = digest.Deviations.Count(deviation => !deviation.Known) - spelt.Length;
        if (more > 0)
        {
            yield return new([new($"  and {Words.Count(more, "further deviation")}; the report has them all", Tone.Dim)]);
        }
        if (digest.Deviations.Count(deviation => deviation.Known) is > 0 and var known)
        {
            yield return SummaryLine.Empty;
            yield return new([new($"{Words.Count(known, "deviation is", "deviations are")} known from the expectations and showed as expected", Tone.Doubtful)]);
        }
    }

    private static IEnumerable<SummaryLine> Lines(Deviation deviation, TargetDescription target)
    {
        var check = deviation.First;
        var times = deviation.Times > 1 ? $"   {deviation.Times} times" : "";
        yield return new(new($"  {Clip(check.Requirement)}", Tone.Strong), new($"   {Clip(check.Clause)}{times}", Tone.Dim));
        if (check.Statement != "")
        {
            yield return new([new($"    {Visible.Clip(check.Statement, 2 * Width)}")]);
        }
        var asked = check.Asked == "" ? "" : $"{Visible.Clip(check.Asked, 44)}  ";
        // What is watched over a run, and what is held against each other, answers no one question.
        yield return new(
            new(asked == "" ? "    " : "    asked ", Tone.Dim), new(asked),
            new("got ", Tone.Dim), new(Visible.Clip(Answer.Of(check), 72), Tone.Bad),
            new("  expected ", Tone.Dim), new(Visible.Clip(check.Expected, 44)));
        if (KnownServers.Published.Of(check, target).Counts is { Length: > 0 } elsewhere)
        {
            yield return new([new($"    {elsewhere}", Tone.Dim)]);
        }
    }

    private static IEnumerable<SummaryLine> Causes(string title, ImmutableArray<Cause> causes, Tone tone)
    {
        if (causes.IsEmpty)
        {
            yield break;
        }
        yield return SummaryLine.Empty;
        yield return new([new(title, tone)]);
        foreach (var cause in causes.Take(CausesNamed))
        {
            yield return new(new($"{cause.Checks.Length,5} × ", Tone.Dim), new(Clip(cause.Text)));
        }
        if (causes.Length > CausesNamed)
        {
            yield return new([new($"{causes.Skip(CausesNamed).Sum(cause => cause.Checks.Length),5} × {Words.Count(causes.Length - CausesNamed, "further cause")}", Tone.Dim)]);
        }
    }

    private static IEnumerable<SummaryLine> Stale(RunRecord run)
    {
        if (run.Ended is not { Stale.Length: > 0 } end)
        {
            yield break;
        }
        yield return SummaryLine.Empty;
        yield return new(new("Stale expectations", Tone.Bad), new("   --update-expectations rewrites the file", Tone.Dim));
        foreach (var stale in end.Stale.Take(CausesNamed))
        {
            yield return new([new($"  {Clip(stale)}")]);
        }
        if (end.Stale.Length > CausesNamed)
        {
            yield return new([new($"  and {end.Stale.Length - CausesNamed} more", Tone.Dim)]);
        }
    }

    private static IEnumerable<SummaryLine> Tail(RunDigest digest, ImmutableArray<WrittenReport> reports)
    {
        yield return SummaryLine.Empty;
        if (!digest.Choices.IsEmpty)
        {
            yield return new([new($"{Words.Count(digest.Choices.Length, "choice")} that the RFCs leave open {(digest.Choices.Length == 1 ? "was" : "were")} recorded", Tone.Dim)]);
        }
        if (!reports.IsEmpty)
        {
            // A person opens the page; the other files are for programs.
            var first = reports.FirstOrDefault(report => report.Name == "html") ?? reports[0];
            var others = reports.Where(report => report != first).Select(report => Path.GetFileName(report.Path)).ToList();
            yield return new(new("Report: "), new(Clip(first.Path), Tone.Strong), new(others.Count == 0 ? "" : $"   beside it: {string.Join(", ", others)}", Tone.Dim));
        }
        yield return new(Ending(digest));
    }

    private static Stretch Ending(RunDigest digest) =>
        new(Clip(digest.Ending), digest.Run.Ended switch { null => Tone.Doubtful, { Exit: 0 } => Tone.Good, _ => Tone.Bad });

    private static string Clip(string text) => Visible.Clip(text, Width);
}
