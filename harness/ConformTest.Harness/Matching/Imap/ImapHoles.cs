using System.Collections.Frozen;
using ConformTest.Harness.Protocols.Imap;

namespace ConformTest.Harness.Matching;

/// <summary>
/// Whether a value fits a hole, and what the hole captures: a string's content, whatever its form; for all other rules what was sent,
/// <c>date-time</c> with its quotes, as the rule has them, and <c>NIL</c> for an <c>nstring</c> that is none.
/// </summary>
internal static class ImapHoles
{
    private static readonly FrozenSet<string> WordRules = new[]
    {
        "number", "nz-number", "number64", "nz-number64", "uniqueid", "mod-sequence-value", "mod-sequence-valzer", "seq-number", "sequence-set",
        "uid-set", "atom", "nil", "flag", "flag-keyword", "flag-extension", "capability", "auth-type", "tag",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Fits(HolePiece hole, ImapValue value, PendingScope scope)
    {
        if (!Fits(hole.Rule, value)) return false;
        scope.Capture(hole.Name, Captured(hole.Rule, value));
        return true;
    }

    private static bool Fits(string rule, ImapValue value) => rule switch
    {
        "any" => true,
        "string" => value is ImapQuoted or ImapLiteral,
        "nstring" => value is ImapNil or ImapQuoted or ImapLiteral,
        "quoted" => value is ImapQuoted,
        "literal" => value is ImapLiteral { Kind: not ImapLiteralKind.Literal8 },
        "literal8" => value is ImapLiteral { Kind: ImapLiteralKind.Literal8 },
        "astring" or "mailbox" => ImapShapes.IsAstring(value),
        "date-time" => ImapShapes.IsString(value) && ImapRules.TryDateTime(value.Octets.Span, out _),
        "envelope" => ImapEnvelopeGrammar.Fits(value),
        "body" => ImapBodyGrammar.Fits(value),
        "flag-list" => value is ImapList list && list.Items.All(ImapShapes.IsFlag),
        _ when value is ImapList => AbnfRules.Fits(rule, value.Raw.Span),
        _ => (ImapShapes.IsWord(value) || !WordRules.Contains(rule)) && AbnfRules.Fits(rule, value.Octets.Span),
    };

    private static ReadOnlyMemory<byte> Captured(string rule, ImapValue value) => rule == "date-time" ? value.Raw : value.Octets;
}
