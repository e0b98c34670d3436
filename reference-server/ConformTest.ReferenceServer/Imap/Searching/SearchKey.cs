using ConformTest.ReferenceServer.Imap.Mime;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Imap.Searching;

/// <summary>A search key (RFC 9051 section 6.4.4).</summary>
internal abstract record SearchKey
{
    public abstract bool Matches(SearchSubject subject);
}

/// <summary>All keys hold; with none it is ALL.</summary>
internal sealed record AndKey(IReadOnlyList<SearchKey> Keys) : SearchKey
{
    public override bool Matches(SearchSubject subject)
    {
        foreach (var key in Keys)
            if (!key.Matches(subject)) return false;
        return true;
    }
}

internal sealed record OrKey(SearchKey First, SearchKey Second) : SearchKey
{
    public override bool Matches(SearchSubject subject) => First.Matches(subject) || Second.Matches(subject);
}

internal sealed record NotKey(SearchKey Key) : SearchKey
{
    public override bool Matches(SearchSubject subject) => !Key.Matches(subject);
}

/// <summary>ANSWERED, DELETED, DRAFT, FLAGGED, SEEN.</summary>
internal sealed record FlagKey(SystemFlags Flag) : SearchKey
{
    public override bool Matches(SearchSubject subject) => subject.Message.Flags.Has(Flag);
}

internal sealed record KeywordKey(string Keyword) : SearchKey
{
    public override bool Matches(SearchSubject subject) => subject.Message.Flags.HasKeyword(Keyword);
}

/// <summary>RECENT (RFC 3501 section 6.4.4).</summary>
internal sealed record RecentKey : SearchKey
{
    public override bool Matches(SearchSubject subject) => subject.View.IsRecent(subject.Message);
}

/// <summary>A sequence set, or UID with one; resolved to numbers before the search starts.</summary>
internal sealed record NumberKey(IReadOnlySet<int> Numbers) : SearchKey
{
    public override bool Matches(SearchSubject subject) => Numbers.Contains(subject.Number);
}

/// <summary>MODSEQ: changed at that mod-sequence or later (RFC 7162 section 3.1.5).</summary>
internal sealed record ModSeqKey(ulong Since) : SearchKey
{
    public override bool Matches(SearchSubject subject) => subject.Message.ModSeq >= Since;
}

/// <summary>LARGER and SMALLER; equal sizes match neither.</summary>
internal sealed record SizeKey(Func<long, bool> Condition) : SearchKey
{
    public override bool Matches(SearchSubject subject) => Condition(subject.Message.Content.Length);
}

/// <summary>BEFORE, ON and SINCE: the internal date without time and zone.</summary>
internal sealed record InternalDateKey(Func<DateOnly, bool> Condition) : SearchKey
{
    public override bool Matches(SearchSubject subject) => Condition(DateOnly.FromDateTime(subject.Message.InternalDate.DateTime));
}

/// <summary>SENTBEFORE, SENTON and SENTSINCE: the Date field without time and zone; without a readable one nothing matches.</summary>
internal sealed record SentDateKey(Func<DateOnly, bool> Condition) : SearchKey
{
    public override bool Matches(SearchSubject subject) =>
        subject.Header.Value("Date"u8) is { } value && MessageDate.TryParse(value.Span, out var date) && Condition(date);
}

/// <summary>HEADER, and BCC, CC, FROM, SUBJECT, TO.</summary>
internal sealed record HeaderKey(string Field, string Text) : SearchKey
{
    private readonly byte[] _name = System.Text.Encoding.ASCII.GetBytes(Field);

    public override bool Matches(SearchSubject subject)
    {
        foreach (var field in subject.Header.Fields)
        {
            if (!field.IsNamed(_name)) continue;
            if (Text.Length == 0 || EncodedWords.Decode(field.Unfolded.Span).Contains(Text, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}

/// <summary>BODY.</summary>
internal sealed record BodyKey(string Text) : SearchKey
{
    public override bool Matches(SearchSubject subject) => TextSearch.InBody(subject.Root, Text, PartHeaders.Ignored);
}

/// <summary>TEXT.</summary>
internal sealed record TextKey(string Text) : SearchKey
{
    public override bool Matches(SearchSubject subject) =>
        TextSearch.InHeader(subject.Header, Text) || TextSearch.InBody(subject.Root, Text, PartHeaders.Searched);
}
