namespace ConformTest.ReferenceServer.Smtp.Message;

/// <summary>
/// Puts mailboxes in the place of aliases and lists (RFC 5321 section 3.9): an alias changes nothing else, a list gets an envelope of
/// its own, with its administrator as the return path.
/// </summary>
internal static class Expansion
{
    /// <summary>The transaction itself when it names mailboxes only; else one for what goes on as it came, and one for each list.</summary>
    public static IReadOnlyList<MailTransaction> Of(SmtpSession session, MailTransaction transaction)
    {
        if (!transaction.Recipients.Exists(recipient => recipient.Group is not null)) return [transaction];
        var lists = new Queue<MailGroup>();
        var known = new HashSet<MailGroup>(ReferenceEqualityComparer.Instance);
        List<MailTransaction> all = [];
        Add(transaction.Readdressed(transaction.ReversePath, Spread(session, transaction.Recipients, lists, known)));
        while (lists.TryDequeue(out var list))
            Add(transaction.OfList(MailGroups.Administrator(session, list), Spread(session, Members(session, list, null), lists, known)));
        return all;

        void Add(MailTransaction envelope)
        {
            if (envelope.Recipients.Count > 0) all.Add(envelope);
        }
    }

    /// <summary>The mailboxes among the recipients and behind their aliases; lists, each once, are put off.</summary>
    private static List<Recipient> Spread(SmtpSession session, IEnumerable<Recipient> recipients, Queue<MailGroup> lists, HashSet<MailGroup> known)
    {
        List<Recipient> mailboxes = [];
        var aliases = new HashSet<MailGroup>(ReferenceEqualityComparer.Instance);
        var open = new Stack<Recipient>(recipients.Reverse());
        while (open.TryPop(out var recipient))
        {
            if (recipient.Group is not { } group) mailboxes.Add(recipient);
            else if (group.IsList && known.Add(group)) lists.Enqueue(group);
            else if (!group.IsList && aliases.Add(group))
                foreach (var member in Members(session, group, recipient)) open.Push(member);
        }

        return mailboxes;
    }

    /// <summary>Members that mail can reach. Those of an alias inherit what the client asked of it, but for news of success (RFC 3461 section 5.2.7.3).</summary>
    private static IEnumerable<Recipient> Members(SmtpSession session, MailGroup group, Recipient? asked)
    {
        foreach (var path in MailGroups.Members(session, group))
        {
            var account = LocalDelivery.Resolve(session, path);
            var inner = account is null ? MailGroups.Find(session, path) : null;
            var relayed = account is null && inner is null && !LocalDelivery.IsLocal(session, path.Domain) && session.Context.Relay.IsOn;
            if (account is not null || relayed || (inner is not null && !ReferenceEquals(inner, group)))
                yield return new Recipient(path, account) { Group = inner, RelayTo = relayed ? path.Domain : null, Notify = WithoutSuccess(asked?.Notify), OriginalRecipient = asked?.OriginalRecipient };
        }
    }

    private static string? WithoutSuccess(string? notify)
    {
        if (notify is null) return null;
        var rest = string.Join(',', notify.Split(',').Where(word => !word.Equals("SUCCESS", StringComparison.OrdinalIgnoreCase)));
        return rest.Length > 0 ? rest : "NEVER";
    }
}
