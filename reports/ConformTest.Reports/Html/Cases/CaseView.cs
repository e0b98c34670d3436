using ConformTest.Reports.Digest;
using ConformTest.Reports.Html.Frame;

namespace ConformTest.Reports.Html.Cases;

/// <summary>A conversation as its page shows it, with the way to its neighbours.</summary>
/// <param name="At">Which of the site's conversations it is.</param>
public sealed record CaseView(Site Site, int At)
{
    public ConversationResult Conversation => Site.Conversations[At];

    /// <summary>The next conversation with the same kind of trouble, or simply the next one; null at the end.</summary>
    public string? Next => Neighbour(1);

    public string? Previous => Neighbour(-1);

    /// <summary>Whoever reads a deviation wants the next deviation, not the next conversation.</summary>
    private string? Neighbour(int step)
    {
        for (var at = At + step; at >= 0 && at < Site.Conversations.Length; at += step)
        {
            if (!IsTrouble(Conversation) || IsTrouble(Site.Conversations[at]))
            {
                return Place.Cases.ToPages + Site.PageOf(Site.Conversations[at].Id);
            }
        }
        return null;
    }

    private static bool IsTrouble(ConversationResult conversation) => conversation.Outcome is "fail" or "known" or "error";
}
