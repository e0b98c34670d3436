using System.Text.RegularExpressions;
using ConformTest.Harness.Play;

namespace ConformTest.Harness.Replay.Imap;

/// <summary>The extensions that a printed session uses.</summary>
internal static partial class ImapNeeds
{
    /// <summary>What IMAP4rev2 contains without being named (RFC 9051 appendix E).</summary>
    private static readonly HashSet<string> InRev2 = new(StringComparer.Ordinal)
    {
        "ENABLE", "IDLE", "NAMESPACE", "UIDPLUS", "UNSELECT", "MOVE", "ESEARCH", "SEARCHRES", "LIST-EXTENDED", "LIST-STATUS", "SASL-IR", "LITERAL-", "STATUS=SIZE", "BINARY",
    };

    private static readonly Dictionary<string, string> Verbs = new(StringComparer.Ordinal)
    {
        ["IDLE"] = "IDLE",
        ["NAMESPACE"] = "NAMESPACE",
        ["ID"] = "ID",
        ["UNSELECT"] = "UNSELECT",
        ["ENABLE"] = "ENABLE",
        ["MOVE"] = "MOVE",
        ["UID MOVE"] = "MOVE",
        ["UID EXPUNGE"] = "UIDPLUS",
        ["SORT"] = "SORT",
        ["UID SORT"] = "SORT",
        ["GETQUOTA"] = "QUOTA",
        ["GETQUOTAROOT"] = "QUOTA",
        ["SETQUOTA"] = "QUOTA",
        ["GETACL"] = "ACL",
        ["SETACL"] = "ACL",
        ["DELETEACL"] = "ACL",
        ["MYRIGHTS"] = "ACL",
        ["LISTRIGHTS"] = "ACL",
        ["COMPRESS"] = "COMPRESS=DEFLATE",
        ["THREAD"] = "THREAD=REFERENCES",
        ["UID THREAD"] = "THREAD=REFERENCES",
        ["GETMETADATA"] = "METADATA",
        ["SETMETADATA"] = "METADATA",
        ["NOTIFY"] = "NOTIFY",
        ["GENURLAUTH"] = "URLAUTH",
        ["RESETKEY"] = "URLAUTH",
        ["URLFETCH"] = "URLAUTH",
        ["LANGUAGE"] = "LANGUAGE",
        ["CONVERT"] = "CONVERT",
        ["CANCELUPDATE"] = "CONTEXT=SEARCH",
    };

    /// <exception cref="NotApplicableException">One of them is not offered, or is beyond the harness.</exception>
    public static void Check(ReplaySession session, Route route, IEnumerable<ImapSend> sends)
    {
        foreach (var need in session.Transcript.Needs)
            Need(session, route, need);
        foreach (var sent in sends.Where(sent => sent.Kind == ImapSendKind.Command))
        {
            if (Verbs.TryGetValue(sent.Verb, out var extension))
                Need(session, route, extension);
            if (sent.Verb.StartsWith('X'))
                Need(session, route, sent.Verb);
            if (sent.Parts.Any(part => part is LiteralPart { Sign: "+" }))
                Need(session, route, "LITERAL+", "LITERAL-");
            if (sent.Verb == "AUTHENTICATE")
                Authenticate(session, route, sent);
            Arguments(session, route, sent);
        }
    }

    private static void Authenticate(ReplaySession session, Route route, ImapSend sent)
    {
        if (sent.Arguments is not [var mechanism, ..])
            return;
        Need(session, route, "AUTH=" + mechanism.Value.ToUpperInvariant());
        if (sent.Arguments.Count > 1)
            Need(session, route, "SASL-IR");
        if (!Sasl.Speaks(mechanism.Value))
            throw new NotApplicableException($"needs a client that speaks {mechanism.Value}; the harness does not");
    }

    private static void Arguments(ReplaySession session, Route route, ImapSend sent)
    {
        var text = sent.Text.ToUpperInvariant();
        switch (sent.BareVerb)
        {
            case "SEARCH":
                if (Regex.IsMatch(text, @"^RETURN \(.*\bSAVE\b", RegexOptions.None, TimeSpan.FromSeconds(1)) || text.Contains('$', StringComparison.Ordinal))
                    Need(session, route, "SEARCHRES");
                if (text.StartsWith("RETURN ", StringComparison.Ordinal))
                    Need(session, route, "ESEARCH");
                break;
            case "LIST":
                if (text.Contains("RETURN (STATUS", StringComparison.Ordinal))
                    Need(session, route, "LIST-STATUS");
                if (text.Contains("SPECIAL-USE", StringComparison.Ordinal))
                    Need(session, route, "SPECIAL-USE");
                if (text.StartsWith('(') || text.Contains(" RETURN ", StringComparison.Ordinal))
                    Need(session, route, "LIST-EXTENDED");
                break;
            case "APPEND" when sent.Parts.Count(part => part is LiteralPart) > 1:
                Need(session, route, text.Contains("CATENATE", StringComparison.Ordinal) ? "CATENATE" : "MULTIAPPEND");
                break;
        }

        if (CondStore().IsMatch(text) && sent.BareVerb is "FETCH" or "STORE" or "SELECT" or "EXAMINE" or "SEARCH")
            Need(session, route, "CONDSTORE", "QRESYNC");
        if (sent.BareVerb == "FETCH" && text.Contains("BINARY", StringComparison.Ordinal))
            Need(session, route, "BINARY");
    }

    private static void Need(ReplaySession session, Route route, params string[] alternatives)
    {
        var offers = Routes.Offers(session, route);
        if (!alternatives.Any(name => offers.Contains(name) || (InRev2.Contains(name) && offers.Contains("IMAP4REV2"))))
            throw new NotApplicableException($"needs {alternatives[0]}");
    }

    [GeneratedRegex(@"\b(MODSEQ|CHANGEDSINCE|UNCHANGEDSINCE|CONDSTORE|QRESYNC)\b", RegexOptions.None, 1000)]
    private static partial Regex CondStore();
}
