namespace ConformTest.Harness.Language.Parsing;

/// <summary>The states that a script can begin in: their words, which protocol has them, and which one is meant when none is named.</summary>
internal static class EntryStates
{
    public static readonly string[] Words = ["connected", "greeted", "authenticated", "selected", "later", "listening", "backup"];

    public static EntryState? Find(string word)
    {
        var index = Array.IndexOf(Words, word);
        return index < 0 ? null : (EntryState)index;
    }

    public static bool Fits(EntryState state, MailProtocol protocol) => state switch
    {
        EntryState.Greeted => ProtocolWords.IsSmtp(protocol),
        EntryState.Authenticated => protocol != MailProtocol.Lmtp,
        EntryState.Selected => protocol == MailProtocol.Imap,
        EntryState.Listening or EntryState.Backup => ProtocolWords.IsSmtp(protocol),
        _ => true,
    };

    public static EntryState Default(MailProtocol protocol, List<Given> givens)
    {
        foreach (var given in givens)
        {
            if (protocol == MailProtocol.Imap && given.Kind == GivenKind.Mailbox)
                return EntryState.Selected;
            if (protocol == MailProtocol.Pop3 && given.Kind == GivenKind.Maildrop)
                return EntryState.Authenticated;
        }
        return EntryState.Connected;
    }
}
