using System.Collections.Immutable;

namespace ConformTest.Harness.Protocols.Imap;

/// <summary>The syntax of <c>msg-att</c> (RFC 9051 and RFC 3501 section 9). Items of extensions pass with any one value.</summary>
internal static class ImapFetchGrammar
{
    public static string? Fault(ImmutableArray<ImapValue> values)
    {
        if (values is not [ImapList { Items: { IsEmpty: false } items }]) return "not one list of items";
        if (items.Length % 2 != 0) return "an item without value";
        for (var index = 0; index < items.Length; index += 2)
        {
            if (FaultOf(items[index], items[index + 1]) is { } fault) return fault;
        }
        return null;
    }

    private static string? FaultOf(ImapValue item, ImapValue value) => item switch
    {
        ImapSection { Name: "BINARY.SIZE" } => ImapShapes.Fits(value, "number") ? null : "BINARY.SIZE is no number",
        ImapSection { Name: "BINARY" } => ImapShapes.IsNstring(value) || value is ImapLiteral ? null : "BINARY is no nstring",
        ImapSection { Name: "BODY" } => ImapShapes.IsNstring(value) ? null : "a body section that is no nstring",
        ImapSection => "an item that no response has",
        _ when !ImapShapes.IsAtom(item) => "an item that is no atom",
        _ => NamedFault(Octets.Text(item.Raw.Span).ToUpperInvariant(), value),
    };

    private static string? NamedFault(string name, ImapValue value)
    {
        var fits = name switch
        {
            "FLAGS" => value is ImapList flags && flags.Items.All(ImapShapes.IsFlag),
            "UID" => ImapShapes.Fits(value, "uniqueid"),
            "RFC822.SIZE" => ImapShapes.Fits(value, "number64"),
            "INTERNALDATE" => value is ImapQuoted && Matching.ImapRules.DateTime(value.Raw.Span),
            "RFC822" or "RFC822.HEADER" or "RFC822.TEXT" => ImapShapes.IsNstring(value),
            "MODSEQ" => value is ImapList { Items: [var sequence] } && ImapShapes.Fits(sequence, "mod-sequence-value"),
            "ENVELOPE" => ImapEnvelopeGrammar.Fits(value),
            "BODY" or "BODYSTRUCTURE" => ImapBodyGrammar.Fits(value),
            _ => true,
        };
        return fits ? null : $"{name} with another syntax than its own";
    }
}
