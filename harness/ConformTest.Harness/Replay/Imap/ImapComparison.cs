using ConformTest.Harness.Events;
using ConformTest.Harness.Mail;
using ConformTest.Harness.Protocols.Imap;

namespace ConformTest.Harness.Replay.Imap;

/// <summary>Holds the responses to a turn against the printed ones: statuses, codes, data and the names in it; never texts.</summary>
internal sealed class ImapComparison(FindingLog log, ImapNames names, IReadOnlyCollection<string> hollow)
{
    /// <summary>Codes of refusals that tell of a state of the server which the harness does not bring about (RFC 5530).</summary>
    private static readonly HashSet<string> Passing =
        ["UNAVAILABLE", "CONTACTADMIN", "CORRUPTION", "EXPIRED", "INUSE", "LIMIT", "NOPERM", "OVERQUOTA", "PRIVACYREQUIRED", "SERVERBUG", "CLIENTBUG", "AUTHORIZATIONFAILED", "UNKNOWN-CTE"];

    public void Compare(ImapTurn turn, IReadOnlyList<ImapSend> answered, IReadOnlyList<ImapResponse> came, string sent)
    {
        var exchange = new Exchange(sent, string.Concat(came.Select(response => FindingLog.Show(response.Raw.Span))));
        foreach (var command in answered)
            Status(turn, command, answered, came, exchange);
        var succeeded = came.Any(response => response is { Kind: ImapResponseKind.Tagged, Word: "OK" } or { Kind: ImapResponseKind.Continuation });
        if (!succeeded && answered.Count > 0)
            return;
        var verbs = answered.Select(command => command.BareVerb).ToHashSet(StringComparer.Ordinal);
        var untagged = turn.Responses.Where(response => response.Kind == PrintedKind.Untagged).ToList();
        Fetches(untagged, verbs, came, exchange);
        Expunges(untagged, verbs, came, exchange);
        foreach (var printed in untagged.Where(response => response.Word is not ("FETCH" or "EXPUNGE")))
            Data(printed, answered, verbs, came, exchange);
    }

    public void Greeting(PrintedResponse printed, ImapResponse came)
    {
        var exchange = new Exchange(null, FindingLog.Show(came.Raw.Span));
        if (came.Word != printed.Word)
            log.Difference(printed.Line, $"greeted with {came.Word} where the transcript has {printed.Word}", exchange);
        else if (printed.Code is { } code && came.Code?.Name != code)
            log.Choice(printed.Line, $"greets without [{code}]", exchange);
    }

    private void Status(ImapTurn turn, ImapSend command, IReadOnlyList<ImapSend> answered, IReadOnlyList<ImapResponse> came, Exchange exchange)
    {
        var tagged = turn.Responses.Where(response => response.Kind == PrintedKind.Tagged).ToList();
        var printed = tagged.Find(response => response.Tag == command.Tag);
        if (printed is null && tagged.Find(response => answered.All(other => other.Tag != response.Tag)) is { } stranger)
        {
            log.Remark(stranger.Line, $"the answer's tag {stranger.Tag} is not the command's {command.Tag}; taken as its answer");
            printed = stranger;
        }

        var real = came.FirstOrDefault(response => response.Kind == ImapResponseKind.Tagged && response.Tag == command.Tag);
        if (real is null)
            return;
        if (printed is null)
        {
            log.Remark(command.Line, $"the transcript leaves out the answer to {command.Verb}");
            if (real.Word != "OK")
                log.Difference(command.Line, $"{real.Word} to {command.Verb} where the transcript leaves the answer out and goes on as after success", exchange);
            return;
        }

        if (real.Word != printed.Word)
        {
            var words = $"{real.Word} to {command.Verb} where the transcript has {printed.Word}";
            if (printed.Code is { } passing && Passing.Contains(passing))
                log.Choice(printed.Line, $"{words} [{passing}], which tells of a state that the harness did not bring about", exchange);
            else if (printed.Code == "HASCHILDREN" || (command.Verb == "DELETE" && real.Code?.Name == "HASCHILDREN"))
                log.Choice(printed.Line, $"{words} (HASCHILDREN); RFC 9051 section 6.3.5 leaves it to the server whether a mailbox with children can be deleted", exchange);
            else if (printed.Code == "BADCHARSET")
                log.Choice(printed.Line, $"{words} [BADCHARSET]: the target knows this charset", exchange);
            else if (command.Verb == "DELETE" && real.Code?.Name == "NONEXISTENT" && command.Arguments is [var name, ..] && hollow.Contains(name.Value))
                log.Choice(printed.Line, $"{words}: the target keeps no name for a parent whose children are gone", exchange);
            else if (printed.Word != "OK" && real.Word != "OK")
                log.Choice(printed.Line, words, exchange);
            else
                log.Difference(printed.Line, words, exchange);
            return;
        }

        if (printed.Code is { } code && real.Code?.Name != code)
        {
            var words = $"{real.Word} to {command.Verb} without the response code [{code}]";
            // RFC 3501 section 6.3.2: EXAMINE's answer must begin with it.
            if (code == "READ-ONLY" && command.Verb == "EXAMINE")
                log.Difference(printed.Line, words, exchange);
            else
                log.Choice(printed.Line, words, exchange);
        }
    }

    private void Fetches(List<PrintedResponse> untagged, HashSet<string> verbs, IReadOnlyList<ImapResponse> came, Exchange exchange)
    {
        var asked = verbs.Contains("FETCH") || verbs.Contains("STORE");
        foreach (var printed in untagged.Where(response => response is { Word: "FETCH", Number: not null }))
        {
            var real = came.Where(response => response.Word == "FETCH" && response.Number == (ulong)printed.Number!.Value).ToList();
            if (real.Count == 0)
            {
                Missing(printed, $"* {printed.Number} FETCH", asked ? Owed.Yes : Owed.No, exchange);
                continue;
            }

            var there = real.SelectMany(FetchNames.Real).ToHashSet(StringComparer.Ordinal);
            foreach (var item in FetchNames.Printed(printed.Rest).Where(item => !there.Contains(item)))
            {
                if (asked && !(item == "UID" && !verbs.Contains("UID")))
                    log.Difference(printed.Line, $"the FETCH response for message {printed.Number} lacks {item}", exchange);
                else
                    log.Choice(printed.Line, $"the unsolicited FETCH response for message {printed.Number} lacks {item}", exchange);
            }
        }
    }

    private void Expunges(List<PrintedResponse> untagged, HashSet<string> verbs, IReadOnlyList<ImapResponse> came, Exchange exchange)
    {
        var printed = untagged.Where(response => response.Word == "EXPUNGE").ToList();
        var real = came.Count(response => response.Word == "EXPUNGE");
        if (printed.Count == 0 || real >= printed.Count)
            return;
        if (verbs.Contains("EXPUNGE") || (verbs.Contains("MOVE") && real == 0))
            log.Difference(printed[^1].Line, $"{real} EXPUNGE responses where the transcript has {printed.Count}", exchange);
        else
            Missing(printed[^1], $"* {printed[^1].Number} EXPUNGE", Owed.No, exchange);
    }

    private void Data(PrintedResponse printed, IReadOnlyList<ImapSend> answered, HashSet<string> verbs, IReadOnlyList<ImapResponse> came, Exchange exchange)
    {
        switch (printed.Word)
        {
            case "CAPABILITY":
                Words(printed, verbs.Contains("CAPABILITY") ? Owed.Yes : Owed.No, "does not offer", came, exchange);
                break;
            case "ENABLED":
                Words(printed, verbs.Contains("ENABLE") ? Owed.Yes : Owed.No, "does not enable", came, exchange);
                break;
            case "LIST" or "LSUB" when verbs.Contains(printed.Word):
                Listed(printed, answered, came, exchange);
                break;
            case "SEARCH" or "ESEARCH" when verbs.Contains("SEARCH"):
                if (came.Any(response => response.Word == printed.Word))
                    break;
                if (came.Any(response => response.Word is "SEARCH" or "ESEARCH"))
                    log.Choice(printed.Line, $"answers SEARCH with {(printed.Word == "SEARCH" ? "ESEARCH" : "SEARCH")}: the session's revision of IMAP is another", exchange);
                else
                    Missing(printed, printed.Word, Owed.Yes, exchange);
                break;
            case "OK" or "NO" or "BAD" or "BYE":
                Notice(printed, verbs, came, exchange);
                break;
            default:
                if (!came.Any(response => response.Word == printed.Word))
                    Missing(printed, printed.Word, IsOwed(printed.Word, verbs), exchange);
                break;
        }
    }

    private void Words(PrintedResponse printed, Owed owed, string lacking, IReadOnlyList<ImapResponse> came, Exchange exchange)
    {
        var real = came.Where(response => response.Word == printed.Word).ToList();
        if (real.Count == 0)
        {
            Missing(printed, printed.Word, owed, exchange);
            return;
        }

        var offered = real.SelectMany(response => Octets.Escape(response.Raw.Span).Replace("\\r\\n", "", StringComparison.Ordinal).ToUpperInvariant().Split(' ')).ToHashSet(StringComparer.Ordinal);
        foreach (var word in printed.Rest.ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !offered.Contains(word)))
            log.Choice(printed.Line, $"{lacking} {word}", exchange);
    }

    private void Listed(PrintedResponse printed, IReadOnlyList<ImapSend> answered, IReadOnlyList<ImapResponse> came, Exchange exchange)
    {
        var tokens = Token.Split(printed.Rest);
        var own = answered.Any(command => command.Arguments is [{ Value: "" }, { Value.Length: > 0 }, ..] or [{ Value: ['(', ..] }, { Value: "" }, ..]);
        var listed = came.Where(response => response.Word == printed.Word).Select(FetchData.MailboxName).ToHashSet(StringComparer.Ordinal);
        if (tokens.Count < 3 || !own || tokens[2].Value.Length == 0)
        {
            // Namespaces such as #news are the site's.
            if (listed.Count == 0)
                Missing(printed, printed.Word, answered.Any(command => command.Arguments is [{ Value: "" }, { Value: "" }]) ? Owed.Yes : Owed.No, exchange);
            return;
        }

        if (!ImapNames.IsInbox(tokens[2].Value) && !listed.Contains(names[tokens[2].Value]))
        {
            var hollow = tokens[0].Value.Contains("NoSelect", StringComparison.OrdinalIgnoreCase) || tokens[0].Value.Contains("NonExistent", StringComparison.OrdinalIgnoreCase);
            Missing(printed, $"{printed.Word} for {tokens[2].Value} ({names[tokens[2].Value]})", printed.Word == "LSUB" || hollow ? Owed.No : Owed.Yes, exchange);
        }
    }

    private void Notice(PrintedResponse printed, HashSet<string> verbs, IReadOnlyList<ImapResponse> came, Exchange exchange)
    {
        if (came.Any(response => response.Kind == ImapResponseKind.Untagged && response.Word == printed.Word && (printed.Code is null || response.Code?.Name == printed.Code)))
            return;
        var selecting = verbs.Contains("SELECT") || verbs.Contains("EXAMINE");
        var owed = (printed.Word == "BYE" && verbs.Contains("LOGOUT")) || (selecting && printed.Code is "UIDVALIDITY") ? Owed.Yes : Owed.No;
        Missing(printed, printed.Code is null ? printed.Word : $"{printed.Word} [{printed.Code}]", owed, exchange);
    }

    /// <summary>Whether the command must be answered by this response.</summary>
    private static Owed IsOwed(string word, HashSet<string> verbs)
    {
        var selecting = verbs.Contains("SELECT") || verbs.Contains("EXAMINE");
        var owed = word switch
        {
            "FLAGS" or "EXISTS" => selecting,
            "STATUS" or "ID" or "NAMESPACE" or "SORT" or "THREAD" => verbs.Contains(word),
            _ => verbs.Contains(word) && word != "RECENT",
        };
        return owed ? Owed.Yes : Owed.No;
    }

    private void Missing(PrintedResponse printed, string what, Owed owed, Exchange exchange)
    {
        if (owed == Owed.Yes)
            log.Difference(printed.Line, $"the answer lacks {what}", exchange);
        else
            log.Choice(printed.Line, $"does not send {what}, which it need not here", exchange);
    }

    private enum Owed { Yes, No }
}
