using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Imap.Searching;

/// <summary>Tells what a search found: SEARCH in IMAP4rev1, ESEARCH in IMAP4rev2 and wherever RETURN was given.</summary>
internal static class SearchReply
{
    /// <summary>The response; null when only SAVE was asked for.</summary>
    /// <param name="session">The session whose command it is.</param>
    /// <param name="returns">What was asked for.</param>
    /// <param name="found">Message numbers or UIDs, rising.</param>
    /// <param name="addressing">Which of the two they are.</param>
    /// <param name="modSeq">The highest mod-sequence of the messages, where it is to be told.</param>
    public static DataResponse? Make(
        ImapSession session, SearchReturn returns, IReadOnlyList<uint> found, Addressing addressing, ulong? modSeq)
    {
        if (returns == SearchReturn.Save) return null;
        if (returns == SearchReturn.Unasked)
        {
            if (session.Revision == ImapRevision.Rev1) return Plain(found, modSeq);
            returns = SearchReturn.All;
        }

        // esearch-response = "ESEARCH" [search-correlator] [SP "UID"] *(SP search-return-data)
        List<ImapValue> values = [ImapValue.List(ImapValue.Atom("TAG"), ImapValue.String(session.Current!.Tag))];
        if (addressing == Addressing.Uid) values.Add(ImapValue.Atom("UID"));
        if (found.Count > 0)
        {
            if (returns.HasFlag(SearchReturn.Min)) Add("MIN", ImapValue.Number(found[0]));
            if (returns.HasFlag(SearchReturn.Max)) Add("MAX", ImapValue.Number(found[^1]));
            if (returns.HasFlag(SearchReturn.All)) Add("ALL", ImapValue.Atom(UidSet.Format(found)));
        }

        if (returns.HasFlag(SearchReturn.Count)) Add("COUNT", ImapValue.Number(found.Count));
        if (modSeq is { } highest) Add("MODSEQ", ImapValue.Number((long)highest));
        return new("ESEARCH", values);

        void Add(string name, ImapValue value)
        {
            values.Add(ImapValue.Atom(name));
            values.Add(value);
        }
    }

    // obsolete-search-response = "SEARCH" *(SP nz-number) [SP search-sort-mod-seq]
    private static DataResponse Plain(IReadOnlyList<uint> found, ulong? modSeq)
    {
        List<ImapValue> values = [.. found.Select(n => ImapValue.Number(n))];
        if (modSeq is { } highest) values.Add(ImapValue.List(ImapValue.Atom("MODSEQ"), ImapValue.Number((long)highest)));
        return new("SEARCH", values);
    }

    /// <summary>What SAVE keeps (RFC 9051 section 6.4.4.1, table 4).</summary>
    public static IReadOnlyList<T> Saved<T>(SearchReturn returns, IReadOnlyList<T> found)
    {
        if (found.Count == 0 || (returns & (SearchReturn.All | SearchReturn.Count)) != 0) return found;
        return (returns & (SearchReturn.Min | SearchReturn.Max)) switch
        {
            SearchReturn.Min => [found[0]],
            SearchReturn.Max => [found[^1]],
            SearchReturn.Min | SearchReturn.Max => found.Count == 1 ? found : [found[0], found[^1]],
            _ => found,
        };
    }
}
