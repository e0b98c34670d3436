namespace ConformTest.Harness.Matching;

/// <summary>Whether a text fits a rule of the RFCs' ABNF, all of it.</summary>
internal delegate bool AbnfRule(ReadOnlySpan<byte> text);

/// <summary>
/// The ABNF rules that a pattern's holes can name, spelled as in the RFCs. Names are compared without case; where two RFCs spell one
/// name differently (<c>Mailbox</c> of RFC 5321, <c>mailbox</c> of RFC 9051) the exact spelling decides.
/// </summary>
public static class AbnfRules
{
    private static readonly Dictionary<string, AbnfRule> Exact = [];
    private static readonly Dictionary<string, AbnfRule> AnyCase = new(StringComparer.OrdinalIgnoreCase);

    static AbnfRules()
    {
        Add("any", _ => true);
        Add("lines", _ => true);
        ImapRules.AddTo(Add);
        Pop3Rules.AddTo(Add);
        SmtpRules.AddTo(Add);
        Names = [.. Exact.Keys.Order(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>All names, sorted.</summary>
    public static IReadOnlyList<string> Names { get; }

    public static bool IsKnown(string rule) => AnyCase.ContainsKey(rule);

    /// <summary>Whether the whole text fits the rule; false for a rule that is not known.</summary>
    public static bool Fits(string rule, ReadOnlySpan<byte> text) =>
        (Exact.TryGetValue(rule, out var fits) || AnyCase.TryGetValue(rule, out fits)) && fits(text);

    private static void Add(string name, AbnfRule rule)
    {
        // A name of two RFCs with one spelling: what fits either fits.
        Exact[name] = Exact.TryGetValue(name, out var other) ? text => other(text) || rule(text) : rule;
        if (!AnyCase.TryGetValue(name, out var first) || first == other) AnyCase[name] = Exact[name];
    }
}
