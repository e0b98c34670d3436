using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ConformTest.Harness.Replay.Smtp;

/// <summary>One thing that a printed SMTP session does.</summary>
internal abstract record SmtpStep(int Line);

/// <summary>What the client says in one go, and the replies that are printed for it.</summary>
internal sealed record SmtpTurn(ImmutableArray<SmtpSend> Sends, ImmutableArray<PrintedReply> Replies)
    : SmtpStep(Sends.Length > 0 ? Sends[0].Line : Replies[0].Line);

/// <summary>A stage direction.</summary>
internal sealed record SmtpStage(int Line, Direction Direction) : SmtpStep(Line);

/// <summary>What one thing sent is.</summary>
internal enum SmtpSendKind
{
    Command,

    /// <summary>An answer to a 334 (RFC 4954 section 4).</summary>
    Sasl,

    /// <summary>A message behind DATA, with the dot that ends it.</summary>
    Message,

    /// <summary>BDAT with its octets (RFC 3030 section 2).</summary>
    Chunk,
}

/// <param name="Text">The command's line; empty for a message.</param>
/// <param name="Content">The message's or chunk's lines, without the dot.</param>
internal sealed partial record SmtpSend(int Line, SmtpSendKind Kind, string Text, ImmutableArray<RawLine> Content)
{
    public string Verb => Kind switch
    {
        SmtpSendKind.Message => "the message",
        SmtpSendKind.Sasl => "the authentication",
        _ => Text.Split(' ')[0].ToUpperInvariant(),
    };

    /// <summary>Whether a reply with this code can be the answer: by that, replies find their commands when some are left out.</summary>
    public bool Fits(int code) => code >= 400 || Verb switch
    {
        "DATA" => code == 354,
        "QUIT" => code is 221 or 250,
        "STARTTLS" => code == 220,
        "AUTH" or "the authentication" => code is 235 or 334,
        "HELP" => code is 211 or 214,
        _ => code is >= 250 and < 260,
    };

    public static bool IsCommand(string text) => Known().IsMatch(text);

    [GeneratedRegex(@"^(EHLO|HELO|LHLO|MAIL FROM|RCPT TO|DATA$|BDAT \d|RSET|NOOP|QUIT|VRFY|EXPN|HELP|STARTTLS|AUTH )", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Known();
}

/// <summary>A reply as printed.</summary>
/// <param name="Texts">Each line's number and its text behind the code.</param>
internal sealed record PrintedReply(int Line, int Code, ImmutableArray<(int Line, string Text)> Texts);
