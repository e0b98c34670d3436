using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Imap.Listing;

/// <summary>Makes LIST responses (RFC 9051 sections 6.3.9 and 7.3.1).</summary>
internal sealed class MailboxLister
{
    private static readonly ImapValue Delimiter = ImapValue.String("/");
    private readonly Dictionary<string, Mailbox?> _entries;
    private readonly HashSet<string> _parents;
    private readonly HashSet<string> _subscribed;

    public MailboxLister(MailboxTree tree)
    {
        _entries = tree.Entries().ToDictionary(e => e.Name, e => e.Mailbox, StringComparer.Ordinal);
        _parents = _entries.Keys.SelectMany(MailboxName.Superiors).ToHashSet(StringComparer.Ordinal);
        _subscribed = tree.Subscriptions().ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The answer to the pattern "": the delimiter, and the root that all names share.</summary>
    public static DataResponse Root => new("LIST", ImapValue.List([@"\Noselect"]), Delimiter, ImapValue.String(""));

    /// <summary>The LIST response of one existing mailbox, as SELECT has it in IMAP4rev2.</summary>
    public static DataResponse Describe(ImapSession session, Mailbox mailbox)
    {
        var lister = new MailboxLister(session.Account!.Mailboxes);
        return Respond("LIST", mailbox.Name, lister.Attributes(mailbox.Name, SubscribedAttribute.Omitted));
    }

    /// <summary>All responses to a request, in order of names; STATUS responses follow the mailbox they belong to.</summary>
    public IEnumerable<ImapResponse> List(ImapSession session, ListRequest request)
    {
        var recursive = request.Selection.HasFlag(ListSelection.RecursiveMatch);
        var candidates = _entries.Keys.Concat(_subscribed);
        if (recursive) candidates = candidates.Concat(_subscribed.SelectMany(MailboxName.Superiors));
        var names = candidates.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var chosen = names.Where(name => Meets(name, request.Selection)).ToList();
        var listed = chosen.Where(Matches).ToHashSet(StringComparer.Ordinal);
        // A parent tells of children that meet the criteria; one that does not meet them itself only of children not listed anyway.
        var tellsOfListed = recursive ? chosen.SelectMany(MailboxName.Superiors).ToHashSet(StringComparer.Ordinal) : [];
        var tellsOfHidden = recursive
            ? chosen.Where(n => !listed.Contains(n)).SelectMany(MailboxName.Superiors).ToHashSet(StringComparer.Ordinal)
            : [];
        foreach (var name in names)
        {
            var isListed = listed.Contains(name);
            if (!isListed && !(tellsOfHidden.Contains(name) && Matches(name))) continue;
            var attributes = Attributes(name, request.ReturnsSubscribed ? SubscribedAttribute.Told : SubscribedAttribute.Omitted);
            yield return tellsOfListed.Contains(name) ? RespondWithChildInfo(name, attributes, request.Selection) : Respond("LIST", name, attributes);
            if (request.Status.Count > 0 && _entries.GetValueOrDefault(name) is { } mailbox)
                yield return StatusItems.Describe(session, mailbox, request.Status);
        }

        bool Matches(string name) => request.Patterns.Any(p => p.Matches(name));
    }

    /// <summary>All LSUB responses (RFC 3501 section 6.3.9): with "%", the level above a subscribed name stands for it.</summary>
    public IEnumerable<ImapResponse> ListSubscribed(ListPattern pattern)
    {
        var names = _subscribed.Where(pattern.Matches).Select(n => (Name: n, Place: _entries.GetValueOrDefault(n) is null));
        if (pattern.HasLevelWildcard)
        {
            var places = _subscribed.Where(n => !pattern.Matches(n)).SelectMany(MailboxName.Superiors).Where(pattern.Matches)
                .Where(n => !_subscribed.Contains(n)).Distinct(StringComparer.Ordinal).Select(n => (Name: n, Place: true));
            names = names.Concat(places);
        }

        foreach (var (name, place) in names.OrderBy(n => n.Name, StringComparer.Ordinal))
            yield return Respond("LSUB", name, place ? [@"\Noselect"] : []);
    }

    private bool Meets(string name, ListSelection selection)
    {
        if (selection.HasFlag(ListSelection.Subscribed) && !_subscribed.Contains(name)) return false;
        if (selection.HasFlag(ListSelection.SpecialUse) && _entries.GetValueOrDefault(name)?.SpecialUse is null) return false;
        return selection.HasFlag(ListSelection.Subscribed) || _entries.ContainsKey(name);
    }

    private List<string> Attributes(string name, SubscribedAttribute subscribed)
    {
        List<string> attributes = [];
        if (!_entries.TryGetValue(name, out var mailbox)) attributes.Add(@"\NonExistent");
        else if (mailbox is null) attributes.Add(@"\Noselect");
        if (subscribed == SubscribedAttribute.Told && _subscribed.Contains(name)) attributes.Add(@"\Subscribed");
        if (mailbox?.SpecialUse is { } use) attributes.Add(use);
        attributes.Add(_parents.Contains(name) ? @"\HasChildren" : @"\HasNoChildren");
        return attributes;
    }

    private static DataResponse Respond(string response, string name, List<string> attributes) =>
        new(response, ImapValue.List(attributes), Delimiter, new MailboxValue(name));

    // childinfo-extended-item = "CHILDINFO" SP "(" list-select-base-opt-quoted *(SP list-select-base-opt-quoted) ")"
    private static DataResponse RespondWithChildInfo(string name, List<string> attributes, ListSelection selection)
    {
        List<ImapValue> criteria = [];
        if (selection.HasFlag(ListSelection.Subscribed)) criteria.Add(ImapValue.String("SUBSCRIBED"));
        if (selection.HasFlag(ListSelection.SpecialUse)) criteria.Add(ImapValue.String("SPECIAL-USE"));
        var info = ImapValue.List(ImapValue.String("CHILDINFO"), ImapValue.List(criteria));
        return new("LIST", ImapValue.List(attributes), Delimiter, new MailboxValue(name), info);
    }

    private enum SubscribedAttribute
    {
        Omitted,
        Told,
    }
}
