namespace ConformTest.ReferenceServer.Smtp.Message;

/// <summary>What keeps a message from being taken.</summary>
[Flags]
public enum ContentProblems
{
    None = 0,
    BareCr = 1,
    BareLf = 2,
    Nul = 4,
    LongLine = 8,
    TooBig = 16,
}

/// <summary>Judges content, and says what follows from it.</summary>
internal static class ContentCheck
{
    private static readonly SmtpReply Forbidden = new(554, "5.6.0", "Message has a bare CR, a bare LF or a NUL");
    private static readonly SmtpReply LongLine = new(554, "5.6.0", "Message has a line that is too long");

    /// <summary>The problems of content that came in chunks, which nobody had to read line by line.</summary>
    public static ContentProblems Of(ReadOnlySpan<byte> content, int lineLimit)
    {
        var problems = content.Contains((byte)0) ? ContentProblems.Nul : ContentProblems.None;
        while (!content.IsEmpty)
        {
            var end = content.IndexOfAny((byte)'\r', (byte)'\n');
            if ((end < 0 ? content.Length : end + 2) > lineLimit) problems |= ContentProblems.LongLine;
            if (end < 0) break;
            var ended = content[end..].StartsWith("\r\n"u8);
            if (!ended) problems |= content[end] == '\r' ? ContentProblems.BareCr : ContentProblems.BareLf;
            content = content[(end + (ended ? 2 : 1))..];
        }

        return problems;
    }

    /// <summary>What stays a problem under the rules of the session.</summary>
    public static ContentProblems Under(this ContentProblems problems, DataRules rules)
    {
        if (rules.TakesBareCr) problems &= ~ContentProblems.BareCr;
        if (rules.TakesBareLf) problems &= ~ContentProblems.BareLf;
        if (rules.TakesNul) problems &= ~ContentProblems.Nul;
        return problems;
    }

    /// <summary>The refusal for a problem, or null.</summary>
    public static SmtpReply? Refusal(this ContentProblems problems) => problems switch
    {
        ContentProblems.None => null,
        _ when problems.HasFlag(ContentProblems.TooBig) => SmtpReplies.TooBig,
        ContentProblems.LongLine => LongLine,
        _ => Forbidden,
    };
}
