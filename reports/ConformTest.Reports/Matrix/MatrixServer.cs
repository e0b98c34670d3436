using System.Collections.Immutable;
using System.Globalization;
using ConformTest.Harness.Events;
using ConformTest.Reports.Html.Frame;

namespace ConformTest.Reports.Matrix;

/// <summary>A server of the matrix.</summary>
/// <param name="Name">The recipe's or profile's.</param>
/// <param name="Run">Null when it could not be judged.</param>
/// <param name="Trouble">Why not, or what went wrong besides; else empty.</param>
public sealed record MatrixServer(string Name, RunRecord? Run, string Trouble)
{
    /// <summary>Where more is told of it, from the matrix's own folder, such as <c>postfix/report.html</c>; may be empty.</summary>
    public string Page { get; init; } = "";

    /// <summary>The run's folder from the matrix's own, with slashes, when its report lies there; else empty.</summary>
    public string Site { get; init; } = "";

    internal SiteAddress At => new(Site);

    /// <summary>The page as an address.</summary>
    internal string Address => string.Join('/', Page.Split('/').Select(Uri.EscapeDataString));

    /// <summary>The software and version as the run knows them.</summary>
    public string Software => Run?.Started.Target.Software ?? "";

    /// <summary>How the run ended; the trouble when there was none.</summary>
    public string Ending => Run switch
    {
        null => Trouble,
        { Ended: null } => "cut short",
        { Ended: { } end } => $"exit {end.Exit.ToString(CultureInfo.InvariantCulture)}{(end.Reason == "" ? "" : $": {end.Reason}")}{(Trouble == "" ? "" : $"; {Trouble}")}",
    };

    /// <summary>The counts over everything.</summary>
    public MatrixCell Total => Run is null ? default : MatrixCell.Of(Run.Checks, Run.Latitudes);

    /// <summary>The counts for one protocol of <see cref="ServerMatrix.Protocols"/>.</summary>
    public MatrixCell Of(string protocol) => Run is null ? default : MatrixCell.Of(
        Run.Checks.Where(check => ProtocolOf(Run, check.Conversation, check.Requirement) == protocol),
        Run.Latitudes.Where(latitude => ProtocolOf(Run, latitude.Conversation, latitude.Requirement) == protocol));

    /// <summary>The counts for one document, such as <c>RFC 5321</c>.</summary>
    public MatrixCell OfDocument(string document) => Run is null ? default : MatrixCell.Of(
        Run.Checks.Where(check => DocumentOf(check.Clause) == document),
        Run.Latitudes.Where(latitude => DocumentOf(latitude.Clause) == document));

    /// <summary>
    /// The first word of a conversation's id; for what is watched over the whole run that of the requirement's, where <c>smtp</c> is whichever
    /// of its kind the target has.
    /// </summary>
    internal static string ProtocolOf(RunRecord run, string conversation, string requirement)
    {
        var first = FirstWord(conversation == RunRecord.Invariant ? requirement : conversation);
        return conversation == RunRecord.Invariant && first == "smtp" ? Family.FirstOrDefault(protocol => run.Started.Target.Endpoints.Any(endpoint => endpoint.Protocol == protocol), first) : first;
    }

    private static readonly ImmutableArray<string> Family = ["smtp", "submission", "lmtp"];

    private static string FirstWord(string id) => id.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? id[..dot] : id;

    /// <summary>What stands before the section's or the appendix's number.</summary>
    internal static string DocumentOf(string clause)
    {
        var end = clause.IndexOf(" section ", StringComparison.Ordinal) is >= 0 and var section ? section : clause.IndexOf(" appendix ", StringComparison.Ordinal);
        return end > 0 ? clause[..end] : clause;
    }
}
