namespace ConformTest.Harness.Language.Parsing;

/// <summary>Protocols by the words that ids, headers and prefixes use.</summary>
internal static class ProtocolWords
{
    public static readonly string[] Words = ["smtp", "submission", "lmtp", "pop3", "imap"];

    public static MailProtocol? Find(string word)
    {
        var index = Array.IndexOf(Words, word);
        return index < 0 ? null : (MailProtocol)index;
    }

    public static string Word(MailProtocol protocol) => Words[(int)protocol];

    /// <summary>The protocol that an id begins with; null for <c>mail</c> and what is none.</summary>
    public static MailProtocol? OfId(string id)
    {
        var dot = id.IndexOf('.');
        return Find(dot < 0 ? id : id[..dot]);
    }

    /// <summary>Whether replies have codes (RFC 5321 section 4.2): SMTP and its kin.</summary>
    public static bool IsSmtp(MailProtocol protocol) => protocol is MailProtocol.Smtp or MailProtocol.Submission or MailProtocol.Lmtp;
}
