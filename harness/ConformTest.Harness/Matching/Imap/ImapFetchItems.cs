using System.Collections.Immutable;
using ConformTest.Harness.Protocols;
using ConformTest.Harness.Protocols.Imap;

namespace ConformTest.Harness.Matching;

/// <summary>What FETCH responses say about a message: items by name, the latest value of each.</summary>
internal sealed class ImapFetchItems
{
    private readonly Dictionary<string, ImapValue> _items = [];

    /// <summary>The items' names, in order.</summary>
    public IEnumerable<string> Names => _items.Keys;

    public void Add(ImmutableArray<ImapValue> values)
    {
        if (values is not [ImapList { Items: var items }]) return;
        for (var index = 0; index + 1 < items.Length; index += 2)
            _items[NameOf(items[index])] = items[index + 1];
    }

    public bool TryGet(string name, out ImapValue value) => _items.TryGetValue(name, out value!);

    /// <summary>The name as a key: in capitals, the fields of HEADER.FIELDS sorted and in one form.</summary>
    public static string NameOf(ImapValue item) => item is ImapSection section
        ? $"{section.Name}[{string.Join(' ', section.Section.Select(NameWithin))}]{(section.Origin is { } origin ? $"<{origin}>" : "")}"
        : Octets.Text(item.Octets.Span).ToUpperInvariant();

    /// <summary>The key that a pattern means.</summary>
    public static string NameOf(ImapNode node, PendingScope scope)
    {
        if (node is not SectionNode section) return ImapNodes.TryText(node, scope, out var text) ? Octets.Text(text.Span).ToUpperInvariant() : "";
        var name = ImapNodes.TryText(section.Name, scope, out var before) ? Octets.Text(before.Span).ToUpperInvariant() : "";
        var origin = section.Origin is { } pieces && ImapNodes.TryText(pieces, scope, out var at) ? $"<{Octets.Text(at.Span)}>" : "";
        return $"{name}[{string.Join(' ', section.Section.Select(item => NameWithin(item, scope)))}]{origin}";
    }

    private static string NameWithin(ImapValue value) => value is ImapList list
        ? Sorted(list.Items.Select(NameWithin))
        : Octets.Text(value.Octets.Span).ToUpperInvariant();

    private static string NameWithin(ImapNode node, PendingScope scope) => node is ListNode list
        ? Sorted(list.Items.Select(item => NameWithin(item, scope)))
        : ImapNodes.TryText(node, scope, out var text) ? Octets.Text(text.Span).ToUpperInvariant() : "";

    private static string Sorted(IEnumerable<string> names) => $"({string.Join(' ', names.Order(StringComparer.Ordinal))})";
}
