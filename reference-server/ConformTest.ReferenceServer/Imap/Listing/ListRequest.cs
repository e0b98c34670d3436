using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Imap.Listing;

/// <summary>Which mailboxes LIST is limited to (RFC 9051 section 6.3.9.1, RFC 6154 section 2).</summary>
[Flags]
internal enum ListSelection
{
    None = 0,
    Subscribed = 1,
    Remote = 2,
    RecursiveMatch = 4,
    SpecialUse = 8,
}

/// <summary>What LIST was asked.</summary>
/// <param name="Patterns">The canonical patterns.</param>
/// <param name="Selection">The selection options.</param>
/// <param name="ReturnsSubscribed">Whether \Subscribed is reported.</param>
/// <param name="Status">The items of RETURN (STATUS ...), or none.</param>
/// <param name="AsksForDelimiter">True for the pattern "" alone, which asks for the delimiter and the root.</param>
internal sealed record ListRequest(
    IReadOnlyList<ListPattern> Patterns, ListSelection Selection, bool ReturnsSubscribed, IReadOnlyList<string> Status, bool AsksForDelimiter)
{
    private const int MostPatterns = 100;

    // list = "LIST" [SP list-select-opts] SP mailbox SP mbox-or-pat [SP list-return-opts]
    public static ListRequest Parse(ImapSession session, CommandParser arguments)
    {
        var extended = session.Context.Offers("LIST-EXTENDED");
        arguments.Sp();
        var selection = ListSelection.None;
        var basic = true;
        if (extended && arguments.Next((byte)'('))
        {
            basic = false;
            selection = SelectOptions(arguments);
            arguments.Sp();
        }

        var reference = arguments.Reference();
        arguments.Sp();
        List<string> patterns = [];
        if (extended && arguments.Next((byte)'('))
        {
            basic = false;
            PatternList(arguments, patterns);
        }
        else
        {
            patterns.Add(arguments.ListMailbox());
        }

        var returns = selection.HasFlag(ListSelection.Subscribed);
        IReadOnlyList<string> status = [];
        if (extended && arguments.TrySp())
        {
            basic = false;
            ReturnOptions(session, arguments, ref returns, ref status);
        }

        arguments.Crlf();
        return new([.. patterns.Select(p => new ListPattern(reference, p))], selection, returns, status, basic && patterns[0].Length == 0);
    }

    // list-select-opts = "(" [list-select-opt *(SP list-select-opt)] ")"
    private static ListSelection SelectOptions(CommandParser arguments)
    {
        const string rule = "list-select-opts";
        arguments.Skip((byte)'(');
        var selection = ListSelection.None;
        for (var first = true; !arguments.TrySkip((byte)')'); first = false)
        {
            if (!first) arguments.Sp();
            selection |= arguments.Atom(rule).ToUpperInvariant() switch
            {
                "SUBSCRIBED" => ListSelection.Subscribed,
                "REMOTE" => ListSelection.Remote,
                "RECURSIVEMATCH" => ListSelection.RecursiveMatch,
                "SPECIAL-USE" => ListSelection.SpecialUse,
                _ => throw arguments.Fail(rule, "the option is unknown"),
            };
        }

        var bases = selection & (ListSelection.Subscribed | ListSelection.SpecialUse);
        if (selection.HasFlag(ListSelection.RecursiveMatch) && bases == ListSelection.None)
            throw arguments.Fail(rule, "RECURSIVEMATCH needs another option to match by");
        return selection;
    }

    // patterns = "(" list-mailbox *(SP list-mailbox) ")" (RFC 5258)
    private static void PatternList(CommandParser arguments, List<string> patterns)
    {
        arguments.Skip((byte)'(');
        do
        {
            if (patterns.Count == MostPatterns) throw arguments.Fail("patterns", $"there are more than {MostPatterns}");
            patterns.Add(arguments.ListMailbox());
        }
        while (arguments.TrySp());
        arguments.Skip((byte)')');
    }

    // list-return-opts = "RETURN" SP "(" [list-return-opt *(SP list-return-opt)] ")"
    private static void ReturnOptions(ImapSession session, CommandParser arguments, ref bool subscribed, ref IReadOnlyList<string> status)
    {
        const string rule = "list-return-opts";
        if (!arguments.TryWord("RETURN")) throw arguments.Fail(rule, "RETURN is needed");
        arguments.Sp();
        arguments.Skip((byte)'(');
        for (var first = true; !arguments.TrySkip((byte)')'); first = false)
        {
            if (!first) arguments.Sp();
            switch (arguments.Atom(rule).ToUpperInvariant())
            {
                case "SUBSCRIBED":
                    subscribed = true;
                    break;
                case "CHILDREN" or "SPECIAL-USE":
                    // Both are told in any case.
                    break;
                case "STATUS" when session.Context.Offers("LIST-STATUS"):
                    arguments.Sp();
                    status = StatusItems.Parse(session, arguments);
                    break;
                default:
                    throw arguments.Fail(rule, "the option is unknown");
            }
        }
    }
}
