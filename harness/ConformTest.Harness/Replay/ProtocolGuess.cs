using System.Text.RegularExpressions;
using ConformTest.Harness.Language;

namespace ConformTest.Harness.Replay;

/// <summary>Tells from what is said which protocol is spoken.</summary>
internal static partial class ProtocolGuess
{
    /// <exception cref="TranscriptException">Nothing in it belongs to one protocol only.</exception>
    public static MailProtocol Of(RawTranscript transcript)
    {
        if (transcript.Lines.All(line => line.Direction is not null))
            throw transcript.Error(transcript.Lines[0].Number, "nothing is said here: all lines are stage directions", "what stands whole in <...> or (...) is taken as a direction");
        if (transcript.Head.TryGetValue("protocol", out var named))
        {
            return Enum.TryParse<MailProtocol>(named, ignoreCase: true, out var protocol)
                ? protocol
                : throw transcript.Error(1, $"no protocol '{named}'", "smtp, submission, lmtp, pop3 or imap");
        }

        Dictionary<MailProtocol, int> signs = [];
        foreach (var line in transcript.Lines.Where(line => line.Direction is null))
        {
            if (Sign(line) is { } sign)
                signs[sign] = signs.GetValueOrDefault(sign) + 1;
        }

        if (signs.Count == 0)
            throw transcript.Error(transcript.Lines[0].Number, "no line tells which protocol this is", "add '# protocol: smtp' (or submission, lmtp, pop3, imap) at the top");
        if (signs.ContainsKey(MailProtocol.Lmtp))
            return MailProtocol.Lmtp;
        var best = signs.MaxBy(pair => pair.Value).Key;
        var authenticates = transcript.Lines.Any(line => line.Speaker == Speaker.Client && line.Text.TrimStart().StartsWith("AUTH ", StringComparison.OrdinalIgnoreCase));
        return best == MailProtocol.Smtp && authenticates ? MailProtocol.Submission : best;
    }

    private static MailProtocol? Sign(RawLine line)
    {
        var text = line.Text.TrimStart();
        if (line.Speaker == Speaker.Server)
        {
            return SmtpReply().IsMatch(text) ? MailProtocol.Smtp
                : Pop3Status().IsMatch(text) ? MailProtocol.Pop3
                : ImapResponse().IsMatch(text) ? MailProtocol.Imap
                : null;
        }

        return text.StartsWith("LHLO ", StringComparison.OrdinalIgnoreCase) ? MailProtocol.Lmtp
            : SmtpCommand().IsMatch(text) ? MailProtocol.Smtp
            : Pop3Command().IsMatch(text) ? MailProtocol.Pop3
            : ImapCommand().IsMatch(text) ? MailProtocol.Imap
            : null;
    }

    [GeneratedRegex(@"^\d{3}([ -]|$)", RegexOptions.None, 1000)]
    private static partial Regex SmtpReply();

    [GeneratedRegex(@"^(\+OK|-ERR)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Pop3Status();

    [GeneratedRegex(@"^(\* |\S+ (OK|NO|BAD)\b)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ImapResponse();

    [GeneratedRegex(@"^(EHLO|HELO|MAIL FROM|RCPT TO|VRFY|EXPN|BDAT|ETRN)\b|^(DATA|STARTTLS)$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex SmtpCommand();

    [GeneratedRegex(@"^(USER|PASS|APOP|RETR|DELE|UIDL|TOP|LIST \d+)\b|^(STAT|LIST|CAPA|STLS)$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Pop3Command();

    [GeneratedRegex(@"^[^\s*+(){%""\\]+ (CAPABILITY|LOGIN|AUTHENTICATE|STARTTLS|SELECT|EXAMINE|CREATE|DELETE|RENAME|LIST|LSUB|STATUS|APPEND|FETCH|STORE|SEARCH|COPY|MOVE|UID|EXPUNGE|IDLE|LOGOUT|NAMESPACE|ENABLE|ID|UNSELECT|CHECK|CLOSE|(UN)?SUBSCRIBE)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ImapCommand();
}
