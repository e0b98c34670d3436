using System.Collections.Immutable;

namespace ConformTest.Harness.Protocols.Imap;

/// <summary>The syntax of responses about mailboxes (RFC 9051 section 9: <c>mailbox-data</c>, <c>namespace-response</c>).</summary>
internal static class ImapMailboxGrammar
{
    /// <summary><c>mailbox-list</c>, with the extended data of RFC 5258 and RFC 9051.</summary>
    public static string? List(ImmutableArray<ImapValue> values)
    {
        if (values.Length is < 3 or > 4) return "not attributes, delimiter and name";
        if (values[0] is not ImapList attributes || !attributes.Items.All(IsAttribute)) return "attributes that are no list of words with backslash";
        if (!ImapShapes.IsDelimiter(values[1])) return "a delimiter that is neither one quoted character nor NIL";
        if (!ImapShapes.IsAstring(values[2])) return "a name that is no astring";
        return values.Length == 3 || values[3] is ImapList ? null : "extended data that is no list";
    }

    /// <summary><c>"STATUS" SP mailbox SP "(" [status-att-list] ")"</c>; the values of extensions may be lists, strings or NIL.</summary>
    public static string? Status(ImmutableArray<ImapValue> values)
    {
        if (values is not [var mailbox, ImapList list] || !ImapShapes.IsAstring(mailbox)) return "not a name and a list";
        if (list.Items.Length % 2 != 0) return "items without value";
        for (var index = 0; index < list.Items.Length; index += 2)
        {
            if (!ImapShapes.IsAtom(list.Items[index])) return "an item that is no atom";
            if (IsCount(list.Items[index]) && !ImapShapes.Fits(list.Items[index + 1], "number64")) return "a count that is no number";
        }
        return null;
    }

    public static string? Namespace(ImmutableArray<ImapValue> values) =>
        values.Length == 3 && values.All(value => value is ImapNil || ImapShapes.IsRow(value, IsDescription)) ? null
        : "not three times NIL or namespaces, with nothing between them";

    private static bool IsAttribute(ImapValue value) => ImapShapes.IsFlag(value) && value.Raw.Span[0] == '\\';

    private static bool IsDescription(ImapList list) =>
        list.Items.Length >= 2 && ImapShapes.IsString(list.Items[0]) && ImapShapes.IsDelimiter(list.Items[1]);

    private static bool IsCount(ImapValue item) =>
        ImapShapes.Is(item, "MESSAGES") || ImapShapes.Is(item, "RECENT") || ImapShapes.Is(item, "UNSEEN")
        || ImapShapes.Is(item, "UIDNEXT") || ImapShapes.Is(item, "UIDVALIDITY");
}
