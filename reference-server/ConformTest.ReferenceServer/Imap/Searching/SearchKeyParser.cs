using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Imap.Searching;

/// <summary>Reads search keys. The set keys are resolved at once, since numbers stand still while the command runs.</summary>
internal sealed class SearchKeyParser(ImapSession session, CommandParser arguments)
{
    private const string Rule = "search-key";
    private const int Deepest = 100;
    private int _depth;

    /// <summary>True when a MODSEQ key was read, which changes the answer (RFC 7162 section 3.1.6).</summary>
    public bool HasModSeq { get; private set; }

    // search-key *(SP search-key)
    public SearchKey SearchKeys()
    {
        List<SearchKey> keys = [SearchKey()];
        while (arguments.TrySp()) keys.Add(SearchKey());
        return keys.Count == 1 ? keys[0] : new AndKey(keys);
    }

    private SearchKey SearchKey()
    {
        if (++_depth > Deepest) throw arguments.Fail(Rule, $"keys are nested more than {Deepest} deep");
        var key = arguments.TrySkip((byte)'(') ? Parenthesized()
            : arguments.IsSequenceSet ? Set(Addressing.Number)
            : Named(arguments.Atom(Rule).ToUpperInvariant());
        _depth--;
        return key;
    }

    private SearchKey Parenthesized()
    {
        var keys = SearchKeys();
        arguments.Skip((byte)')');
        return keys;
    }

    private SearchKey Named(string name) => name switch
    {
        "ALL" => new AndKey([]),
        "ANSWERED" => new FlagKey(SystemFlags.Answered),
        "DELETED" => new FlagKey(SystemFlags.Deleted),
        "DRAFT" => new FlagKey(SystemFlags.Draft),
        "FLAGGED" => new FlagKey(SystemFlags.Flagged),
        "SEEN" => new FlagKey(SystemFlags.Seen),
        "UNANSWERED" => new NotKey(new FlagKey(SystemFlags.Answered)),
        "UNDELETED" => new NotKey(new FlagKey(SystemFlags.Deleted)),
        "UNDRAFT" => new NotKey(new FlagKey(SystemFlags.Draft)),
        "UNFLAGGED" => new NotKey(new FlagKey(SystemFlags.Flagged)),
        "UNSEEN" => new NotKey(new FlagKey(SystemFlags.Seen)),
        // RECENT, NEW and OLD are of RFC 3501; they harm nobody in IMAP4rev2.
        "RECENT" => new RecentKey(),
        "NEW" => new AndKey([new RecentKey(), new NotKey(new FlagKey(SystemFlags.Seen))]),
        "OLD" => new NotKey(new RecentKey()),
        "BCC" or "CC" or "FROM" or "SUBJECT" or "TO" => new HeaderKey(name, Text()),
        "BODY" => new BodyKey(Text()),
        "TEXT" => new TextKey(Text()),
        "HEADER" => Header(),
        "KEYWORD" => new KeywordKey(Keyword()),
        "UNKEYWORD" => new NotKey(new KeywordKey(Keyword())),
        "NOT" => new NotKey(Next()),
        "OR" => new OrKey(Next(), Next()),
        "UID" => Uid(),
        "MODSEQ" when session.Context.Offers("CONDSTORE") => ModSeq(),
        "LARGER" => Size(limit => size => size > limit),
        "SMALLER" => Size(limit => size => size < limit),
        "BEFORE" => new InternalDateKey(Date(day => date => date < day)),
        "ON" => new InternalDateKey(Date(day => date => date == day)),
        "SINCE" => new InternalDateKey(Date(day => date => date >= day)),
        "SENTBEFORE" => new SentDateKey(Date(day => date => date < day)),
        "SENTON" => new SentDateKey(Date(day => date => date == day)),
        "SENTSINCE" => new SentDateKey(Date(day => date => date >= day)),
        _ => throw arguments.Fail(Rule, "the key is unknown"),
    };

    private SearchKey Next()
    {
        arguments.Sp();
        return SearchKey();
    }

    private string Text()
    {
        arguments.Sp();
        return arguments.TextAString("astring");
    }

    private HeaderKey Header()
    {
        arguments.Sp();
        var field = arguments.HeaderFldName();
        return new(field, Text());
    }

    // KEYWORD SP flag-keyword
    private string Keyword()
    {
        arguments.Sp();
        return arguments.Atom("flag-keyword");
    }

    private NumberKey Uid()
    {
        arguments.Sp();
        return Set(Addressing.Uid);
    }

    // search-modsequence = "MODSEQ" [SP entry-name SP entry-type-req] SP mod-sequence-valzer
    private ModSeqKey ModSeq()
    {
        arguments.Sp();
        if (arguments.Next((byte)'"'))
        {
            // The store has one mod-sequence for a message, so it makes no difference which item is named.
            arguments.Quoted();
            arguments.Sp();
            if (!arguments.TryWord("shared") && !arguments.TryWord("priv") && !arguments.TryWord("all"))
                throw arguments.Fail("entry-type-req", "it is one of shared, priv and all");
            arguments.Sp();
        }

        HasModSeq = true;
        return new(arguments.ModSequenceValZer());
    }

    private NumberKey Set(Addressing addressing) => new(session.Numbers(arguments.SequenceSet(), addressing).ToHashSet());

    private SizeKey Size(Func<long, Func<long, bool>> condition)
    {
        arguments.Sp();
        return new(condition(arguments.Number64()));
    }

    private Func<DateOnly, bool> Date(Func<DateOnly, Func<DateOnly, bool>> condition)
    {
        arguments.Sp();
        return condition(arguments.Date());
    }
}
