using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Imap.Searching;

/// <summary>What SEARCH RETURN asks for (RFC 9051 section 6.4.4, RFC 4731, RFC 5182).</summary>
[Flags]
internal enum SearchReturn
{
    /// <summary>No RETURN was given.</summary>
    Unasked = 0,
    Min = 1,
    Max = 2,
    All = 4,
    Count = 8,
    Save = 16,
}

/// <summary>Whether the highest mod-sequence of what was found is told.</summary>
internal enum ModSeqReport
{
    Omitted,
    Told,
}

/// <summary>A parsed search.</summary>
internal sealed record SearchRequest(SearchReturn Return, SearchKey Key, ModSeqReport ModSeq)
{
    // search = "SEARCH" [search-return-opts] SP search-program
    public static SearchRequest Parse(ImapSession session, CommandParser arguments)
    {
        arguments.Sp();
        var returns = SearchReturn.Unasked;
        if (session.Context.Offers("ESEARCH") && arguments.TryWord("RETURN"))
        {
            arguments.Sp();
            returns = ReturnOpts(session, arguments);
            arguments.Sp();
        }

        // search-program = ["CHARSET" SP charset SP] search-key *(SP search-key)
        if (arguments.TryWord("CHARSET"))
        {
            arguments.Sp();
            var charset = arguments.TextAString("charset");
            if (!charset.Equals("UTF-8", StringComparison.OrdinalIgnoreCase) && !charset.Equals("US-ASCII", StringComparison.OrdinalIgnoreCase))
                throw new BadCharsetException(charset);
            arguments.Sp();
        }

        var parser = new SearchKeyParser(session, arguments);
        var keys = parser.SearchKeys();
        arguments.Crlf();
        return new(returns, keys, parser.HasModSeq ? ModSeqReport.Told : ModSeqReport.Omitted);
    }

    // search-return-opts = SP "RETURN" SP "(" [search-return-opt *(SP search-return-opt)] ")"
    private static SearchReturn ReturnOpts(ImapSession session, CommandParser arguments)
    {
        const string rule = "search-return-opt";
        arguments.Skip((byte)'(');
        var returns = SearchReturn.Unasked;
        for (var first = true; !arguments.TrySkip((byte)')'); first = false)
        {
            if (!first) arguments.Sp();
            returns |= arguments.Atom(rule).ToUpperInvariant() switch
            {
                "MIN" => SearchReturn.Min,
                "MAX" => SearchReturn.Max,
                "ALL" => SearchReturn.All,
                "COUNT" => SearchReturn.Count,
                "SAVE" when session.Context.Offers("SEARCHRES") => SearchReturn.Save,
                _ => throw arguments.Fail(rule, "the option is unknown"),
            };
        }

        return returns == SearchReturn.Unasked ? SearchReturn.All : returns;
    }
}

/// <summary>A charset that SEARCH does not know; answered by NO with BADCHARSET.</summary>
internal sealed class BadCharsetException(string charset) : Exception($"the charset {charset} is not supported");
