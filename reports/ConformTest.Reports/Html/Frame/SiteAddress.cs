using ConformTest.Harness.Events;
using ConformTest.Reports.Digest;

namespace ConformTest.Reports.Html.Frame;

/// <summary>Where a run's site shows things, for links from a page that stands elsewhere.</summary>
/// <param name="Folder">The run's folder from where that page stands, with slashes; empty when no site lies there.</param>
internal readonly record struct SiteAddress(string Folder)
{
    /// <summary>The site's first page; null when there is no site, as for all below.</summary>
    public string? First => Below("report.html");

    /// <summary>The place of a check on its conversation's page, with its octets.</summary>
    public string? Of(CheckJudged check) => Below($"{Case(check.Conversation)}#{Site.AnchorOf(check)}");

    /// <summary>The place of a play on its conversation's page.</summary>
    public string? Of(CaseKey play) => Below($"{Case(play.Conversation)}#{Site.AnchorOf(play)}");

    /// <summary>A document's place on the page of clauses.</summary>
    public string? OfDocument(string document) => Below($"{Site.Folder}/matrix.html#{Site.AnchorOfDocument(document)}");

    private string? Below(string page) => string.IsNullOrEmpty(Folder) ? null : string.Concat(Folder.Split('/').Select(part => Uri.EscapeDataString(part) + "/")) + page;

    private static string Case(string conversation) => $"{Site.Folder}/cases/{PageNames.File(ConversationResult.IdOf(conversation))}.html";
}
