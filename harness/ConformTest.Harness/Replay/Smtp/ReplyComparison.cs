using ConformTest.Harness.Protocols.Smtp;

namespace ConformTest.Harness.Replay.Smtp;

/// <summary>Holds a reply against the printed one. Texts are for people and are not compared (RFC 5321 section 4.2).</summary>
internal static class ReplyComparison
{
    public static void Compare(FindingLog log, SmtpSend? asked, PrintedReply printed, SmtpReply came, Exchange exchange)
    {
        var what = asked is null ? "the greeting" : asked.Verb;
        if (came.Code == printed.Code)
        {
            if (asked?.Verb is "EHLO" or "LHLO")
                Keywords(log, printed, came, exchange);
            return;
        }

        var words = $"{came.Code} to {what} where the transcript has {printed.Code}";
        if (asked is null)
            words = $"greeted with {came.Code} where the transcript has {printed.Code}";
        if (IsFree(asked?.Verb ?? "", printed.Code, came.Code))
            log.Choice(printed.Line, words, exchange);
        else if (printed.Code is >= 400 and < 500 && came.Code / 100 == 2)
            log.Choice(printed.Line, $"{words}, which tells of a passing state of that server (such as a full disk) that the harness cannot bring about", exchange);
        else
            log.Difference(printed.Line, words, exchange);
    }

    /// <summary>Whether both codes say the same to a client, or the clause leaves the choice.</summary>
    private static bool IsFree(string verb, int printed, int came)
    {
        // A refusal is a refusal; which one fits best is judged by the conversations, not here.
        if (printed >= 400 && came >= 400)
            return true;
        // A site may hide who has a mailbox (RFC 5321 sections 3.5.3 and 7.3).
        if (verb is "VRFY" or "EXPN")
            return true;
        return printed / 100 == came / 100 && printed is not (334 or 354) && came is not (334 or 354);
    }

    private static void Keywords(FindingLog log, PrintedReply printed, SmtpReply came, Exchange exchange)
    {
        foreach (var (line, text) in printed.Texts.Skip(1))
        {
            var words = text.Split([' ', '='], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0)
                continue;
            if (!came.Keywords.Offers(words[0]))
            {
                log.Choice(line, $"does not offer {words[0]}", exchange);
                continue;
            }

            if (words[0].Equals("AUTH", StringComparison.OrdinalIgnoreCase))
            {
                var offered = came.Keywords.Parameters("AUTH");
                foreach (var mechanism in words.Skip(1).Where(mechanism => !offered.Contains(mechanism, StringComparer.OrdinalIgnoreCase)))
                    log.Choice(line, $"does not offer AUTH {mechanism}", exchange);
            }
        }
    }
}
