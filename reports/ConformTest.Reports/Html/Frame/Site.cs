using System.Collections.Frozen;
using System.Collections.Immutable;
using ConformTest.Harness.Events;
using ConformTest.Reports.Digest;

namespace ConformTest.Reports.Html.Frame;

/// <summary>A run as a site: its pages, and where each thing is found in them.</summary>
public sealed class Site
{
    /// <summary>The folder of all pages but the first, below the run's.</summary>
    public const string Folder = "report";

    private readonly FrozenDictionary<string, string> files;
    private readonly FrozenSet<CaseKey> plays;

    public Site(RunRecord run)
    {
        Digest = RunDigest.Of(run);
        Conversations = ConversationResult.Among(run);
        Requirements = RequirementResult.Among(run);
        files = PageNames.For(Conversations.Select(conversation => conversation.Id)).ToFrozenDictionary();
        plays = Conversations.SelectMany(conversation => conversation.Plays).Select(play => play.Key).ToFrozenSet();
    }

    public RunDigest Digest { get; }

    public RunRecord Run => Digest.Run;

    /// <summary>By their ids.</summary>
    public ImmutableArray<ConversationResult> Conversations { get; }

    /// <summary>By their clauses.</summary>
    public ImmutableArray<RequirementResult> Requirements { get; }

    /// <summary>A document's title, as the stream tells it; empty when it does not.</summary>
    public string TitleOf(string document) => Run.Documents.FirstOrDefault(listed => listed.Document == document)?.Title ?? "";

    /// <summary>A conversation's page, below <see cref="Folder"/>; that of all checks when there is no such conversation.</summary>
    public string PageOf(string conversation) =>
        files.TryGetValue(ConversationResult.IdOf(conversation), out var name) ? $"cases/{name}.html" : "checks.html";

    /// <summary>The place of a play on its conversation's page: an anchor that stays the same from run to run.</summary>
    public static string AnchorOf(CaseKey play)
    {
        var row = play.Conversation[ConversationResult.IdOf(play.Conversation).Length..].Trim('[', ']');
        return PageNames.Anchor((row, play.Axis) switch { ("", "plain") => "play", (_, "plain") => $"play-{row}", ("", var axis) => $"play-{axis}", var (_, axis) => $"play-{row}-{axis}" });
    }

    /// <summary>The place of a check on its conversation's page.</summary>
    public static string AnchorOf(CheckJudged check) => PageNames.Anchor($"{AnchorOf(new CaseKey(check.Conversation, check.Axis))}-{check.Requirement}-{check.Ordinal}");

    /// <summary>The place of a document on the page of clauses and in the statement.</summary>
    public static string AnchorOfDocument(string document) => PageNames.Anchor(document == "" ? "none" : document.Replace(' ', '-'));

    /// <summary>Where a play is shown, from <see cref="Folder"/>; the page alone where that has no such play.</summary>
    public string LinkTo(CaseKey play) => plays.Contains(play) ? $"{PageOf(play.Conversation)}#{AnchorOf(play)}" : PageOf(play.Conversation);

    /// <summary>Where a check is shown, from <see cref="Folder"/>.</summary>
    public string LinkTo(CheckJudged check) => $"{PageOf(check.Conversation)}#{AnchorOf(check)}";
}
