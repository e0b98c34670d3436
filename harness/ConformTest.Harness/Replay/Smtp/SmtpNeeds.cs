using ConformTest.Harness.Play;

namespace ConformTest.Harness.Replay.Smtp;

/// <summary>The service extensions that a printed session uses.</summary>
internal static class SmtpNeeds
{
    private static readonly Dictionary<string, string> Parameters = new(StringComparer.OrdinalIgnoreCase)
    {
        ["SIZE"] = "SIZE",
        ["RET"] = "DSN",
        ["ENVID"] = "DSN",
        ["NOTIFY"] = "DSN",
        ["ORCPT"] = "DSN",
        ["AUTH"] = "AUTH",
        ["SMTPUTF8"] = "SMTPUTF8",
        ["BY"] = "DELIVERBY",
        ["MT-PRIORITY"] = "MT-PRIORITY",
        ["HOLDFOR"] = "FUTURERELEASE",
        ["HOLDUNTIL"] = "FUTURERELEASE",
        ["SOLICIT"] = "NO-SOLICITING",
        ["RRVS"] = "RRVS",
        ["REQUIRETLS"] = "REQUIRETLS",
        ["MTRK"] = "MTRK",
        ["CONPERM"] = "CONPERM",
    };

    /// <summary>The mechanism of the first AUTH, or null.</summary>
    public static string? Mechanism(IEnumerable<SmtpSend> sends) =>
        sends.Where(sent => sent is { Kind: SmtpSendKind.Command, Verb: "AUTH" })
            .Select(sent => sent.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(words => words.Length > 1)
            .Select(words => words[1].ToUpperInvariant()).FirstOrDefault();

    /// <exception cref="NotApplicableException">One of them is not offered, or is beyond the harness.</exception>
    public static void Check(ReplaySession session, Route route, IReadOnlyList<SmtpSend> sends)
    {
        foreach (var need in session.Transcript.Needs)
            Routes.Need(session, route, need);
        foreach (var sent in sends.Where(sent => sent.Kind is SmtpSendKind.Command or SmtpSendKind.Chunk))
        {
            var words = sent.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            switch (sent.Verb)
            {
                case "AUTH" when words.Length > 1:
                    Routes.Need(session, route, "AUTH=" + words[1].ToUpperInvariant());
                    if (!Sasl.Speaks(words[1]))
                        throw new NotApplicableException($"needs a client that speaks {words[1]}; the harness does not");
                    break;
                case "BDAT":
                    Routes.Need(session, route, "CHUNKING");
                    break;
                case "ETRN":
                    Routes.Need(session, route, "ETRN");
                    break;
                case "MAIL" or "RCPT":
                    CheckParameters(session, route, words);
                    break;
            }
        }
    }

    private static void CheckParameters(ReplaySession session, Route route, string[] words)
    {
        foreach (var word in words.Where(word => !word.Contains('<', StringComparison.Ordinal) || word.Contains("=<", StringComparison.Ordinal)))
        {
            var name = word.Split('=')[0];
            if (name.Equals("BODY", StringComparison.OrdinalIgnoreCase))
                Routes.Need(session, route, word.EndsWith("BINARYMIME", StringComparison.OrdinalIgnoreCase) ? "BINARYMIME" : "8BITMIME");
            else if (Parameters.TryGetValue(name, out var keyword))
                Routes.Need(session, route, keyword);
        }
    }
}
