using System.Text;
using System.Text.RegularExpressions;
using ConformTest.Harness.Events;
using ConformTest.Reports.Comparison;

namespace ConformTest.Reports.Tests.Comparison;

/// <summary>Small runs to compare, and their comparisons.</summary>
internal static partial class ComparedRuns
{
    /// <summary>A whole run of the named software.</summary>
    public static RunRecord Run(string software, params CheckJudged[] checks) => new()
    {
        Started = new()
        {
            Target = new() { Name = software.Split(' ')[0].ToLowerInvariant(), Software = software },
            Versions = new("0.1.0", "2026.11"),
            Date = new(2026, 11, 3, 14, 5, 0, TimeSpan.Zero),
            Seed = 7,
            Selection = "*",
        },
        Checks = [.. checks],
        Ended = new() { Counts = System.Collections.Immutable.ImmutableSortedDictionary<string, int>.Empty, Exit = 0 },
    };

    /// <summary>A check by <c>requirement in conversation</c>.</summary>
    public static CheckJudged Check(string requirement, string conversation, string verdict, string observation = "", string level = "must") => new()
    {
        Requirement = requirement,
        Conversation = conversation,
        Verdict = verdict,
        Observation = observation,
        Level = level,
        Kind = "breach",
        Clause = "RFC 5321 section 4.1.1.5",
        Statement = $"What {requirement} asks for.",
        Expected = verdict == "fail" ? "250" : "",
        Asked = verdict == "fail" ? @"RSET\r\n" : "",
        Received = verdict == "fail" ? $@"{observation.Split(' ')[^1]} no\r\n" : "",
        Cause = verdict is "inconclusive" or "not-applicable" ? observation : "",
        Reproduce = verdict == "fail" ? $"conformtest run --select '{conversation}'" : "",
    };

    public static RunComparison Compare(params RunRecord[] runs) => RunComparison.Of([.. runs.Select((run, at) => new NamedRun($"runs/r{at + 1}", run))]);

    /// <summary>The streams of these names; of <c>NAME turned</c> what held deviates, and what deviated holds.</summary>
    public static RunComparison Samples(params string[] names) => RunComparison.Of([.. names.Select(name => new NamedRun($"runs/{name}", Sample(name)))]);

    private static RunRecord Sample(string name)
    {
        var run = Tests.Samples.Run(name.Split(' ')[0]);
        return name.EndsWith(" turned", StringComparison.Ordinal)
            ? run with { Checks = [.. run.Checks.Select(check => check with { Verdict = check.Verdict switch { "pass" => "fail", "fail" => "pass", var other => other } })] }
            : run;
    }

    /// <summary>Two versions of one server, with something of everything.</summary>
    public static RunComparison Upgrade() => Compare(
        Run("Postfix 3.7.11",
            Check("smtp.rset.answers-250", "smtp.rset.before-ehlo", "pass", "reply 250"),
            Check("smtp.rset.answers-250", "smtp.rset.after-mail", "pass", "reply 250"),
            Check("smtp.help.answers-214", "smtp.help.helps", "fail", "reply 500", "should"),
            Check("smtp.data.only-crlf-dot-crlf", "smtp.end-of-data[lf-dot-lf]", "fail", "not silent"),
            Check("smtp.data.only-crlf-dot-crlf", "smtp.end-of-data[lf-dot-crlf]", "fail", "not silent"),
            Check("smtp.noop.answers-250", "smtp.noop.plain", "pass", "reply 250 2.0.0"),
            Check("smtp.vrfy.codes", "smtp.vrfy.plain", "fail", "reply 502"),
            Check("smtp.etrn.codes", "smtp.etrn.plain", "not-applicable", "the target does not offer ETRN"),
            Check("smtp.expn.codes", "smtp.expn.plain", "pass", "reply 252"),
            Check("smtp.quit.closes", "smtp.quit.plain", "pass", "closed (fin)")) with
        {
            Latitudes =
            [
                new("smtp.mail.size-beyond", "RFC 1870 section 6.1", "smtp.size.beyond", "reply 552"),
                new("smtp.greeting.name", "RFC 5321 section 4.2", "smtp.greeting.plain", "its name"),
            ],
        },
        Run("Postfix 3.10.2",
            Check("smtp.rset.answers-250", "smtp.rset.before-ehlo", "fail", "reply 503"),
            Check("smtp.rset.answers-250", "smtp.rset.after-mail", "fail", "reply 503"),
            Check("smtp.help.answers-214", "smtp.help.helps", "fail", "reply 500", "should"),
            Check("smtp.data.only-crlf-dot-crlf", "smtp.end-of-data[lf-dot-lf]", "pass", "silent"),
            Check("smtp.data.only-crlf-dot-crlf", "smtp.end-of-data[lf-dot-crlf]", "pass", "silent"),
            Check("smtp.noop.answers-250", "smtp.noop.plain", "pass", "reply 250"),
            Check("smtp.vrfy.codes", "smtp.vrfy.plain", "fail", "reply 550") with { Known = true, KnownReason = "VRFY is off." },
            Check("smtp.etrn.codes", "smtp.etrn.plain", "fail", "reply 250"),
            Check("smtp.expn.codes", "smtp.expn.plain", "inconclusive", "time ran out"),
            Check("smtp.new.check", "smtp.new.conversation", "pass", "reply 250")) with
        {
            Latitudes =
            [
                new("smtp.mail.size-beyond", "RFC 1870 section 6.1", "smtp.size.beyond", "reply 554"),
                new("smtp.greeting.name", "RFC 5321 section 4.2", "smtp.greeting.plain", "its name"),
            ],
        });

    /// <summary>Three servers, one of which speaks another protocol.</summary>
    public static RunComparison Three() => Compare(
        Run("Postfix 3.7.11", Check("smtp.a", "c1", "pass", "reply 250"), Check("smtp.a", "c2", "fail", "reply 500"), Check("smtp.b", "c3", "pass", "reply 250")),
        Run("Exim 4.96", Check("smtp.a", "c1", "fail", "reply 500"), Check("smtp.a", "c2", "fail", "reply 500"), Check("smtp.b", "c3", "pass", "reply 250")),
        Run("Dovecot 2.3.19", Check("imap.a", "c4", "pass", "tagged OK"), Check("smtp.a", "c1", "not-applicable", "no smtp endpoint")));

    public static string Render(string file, RunComparison comparison)
    {
        using var output = new MemoryStream();
        ComparisonRenderers.All.Single(renderer => renderer.FileName == file).Render(comparison, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>What a page says, without its looks.</summary>
    public static string Read(string page)
    {
        var text = Tag().Replace(Style().Replace(page, ""), tag => Block().IsMatch(tag.Groups[1].Value) ? "\n" : " ");
        return Blank().Replace(Space().Replace(System.Net.WebUtility.HtmlDecode(text), " "), "\n").Trim();
    }

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    public static partial Regex Style();

    [GeneratedRegex("<(/?[!A-Za-z][A-Za-z0-9]*)[^>]*>")]
    public static partial Regex Tag();

    [GeneratedRegex("^/?(p|h1|h2|h3|h4|li|tr|div|dt|section|article|header|details|summary|ul|dl|table|title|footer)$")]
    private static partial Regex Block();

    [GeneratedRegex("[ \\t\\u00a0]+")]
    private static partial Regex Space();

    [GeneratedRegex("\\s*\\n\\s*")]
    private static partial Regex Blank();
}
