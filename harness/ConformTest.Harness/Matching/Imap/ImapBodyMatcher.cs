using System.Collections.Immutable;
using ConformTest.Harness.Protocols;
using ConformTest.Harness.Protocols.Imap;

namespace ConformTest.Harness.Matching;

/// <summary>
/// Compares body structures (RFC 9051 section 7.5.2): media types, encodings, names of parameters and charsets without case, parameters in
/// any order, all else by value. Extension data that the pattern does not go into is passed over, and where it asks for NIL the server may
/// have left it out, as the grammar lets it end anywhere.
/// </summary>
internal static class ImapBodyMatcher
{
    public static bool Fits(ImapNode node, ImapValue value, ImapValueMatcher matcher)
    {
        node = ImapNodes.Resolve(node, matcher.Scope);
        if (node is not ListNode { Items: { IsEmpty: false } wanted }) return matcher.Fits(node, value);
        if (value is not ImapList { Items: { IsEmpty: false } found }) return false;
        return found[0] is ImapList ? FitsMultipart(wanted, found, matcher) : FitsSinglePart(wanted, found, matcher);
    }

    private static bool FitsMultipart(ImmutableArray<ImapNode> wanted, ImmutableArray<ImapValue> found, ImapValueMatcher matcher)
    {
        var parts = found.TakeWhile(item => item is ImapList).Count();
        if (wanted.Length <= parts || parts == found.Length) return wanted is [AnyNode];
        for (var index = 0; index < parts; index++)
        {
            if (!Fits(wanted[index], found[index], matcher)) return false;
        }
        return matcher.FitsWithoutCase(wanted[parts], found[parts])
            && FitsExtension(wanted[(parts + 1)..], found[(parts + 1)..], [FitsParameters, FitsDisposition, FitsLanguage, FitsValue], matcher);
    }

    private static bool FitsSinglePart(ImmutableArray<ImapNode> wanted, ImmutableArray<ImapValue> found, ImapValueMatcher matcher)
    {
        List<Comparer> comparers = [FitsName, FitsName, FitsParameters, FitsValue, FitsValue, FitsName, FitsValue];
        if (found.Length > 7 && Octets.Is(found[0].Octets.Span, "TEXT")) comparers.Add(FitsValue);
        if (found.Length > 9 && found[7] is ImapList && Octets.Is(found[0].Octets.Span, "MESSAGE")) comparers.AddRange([ImapEnvelopeMatcher.Fits, Fits, FitsValue]);
        if (wanted is [AnyNode]) return true;
        if (wanted.Length < comparers.Count || found.Length < comparers.Count) return false;
        for (var index = 0; index < comparers.Count; index++)
        {
            if (!comparers[index](wanted[index], found[index], matcher)) return false;
        }
        return FitsExtension(wanted[comparers.Count..], found[comparers.Count..], [FitsValue, FitsDisposition, FitsLanguage, FitsValue], matcher);
    }

    private delegate bool Comparer(ImapNode node, ImapValue value, ImapValueMatcher matcher);

    private static bool FitsExtension(ImmutableArray<ImapNode> wanted, ImmutableArray<ImapValue> found, Comparer[] comparers, ImapValueMatcher matcher)
    {
        for (var index = 0; index < wanted.Length; index++)
        {
            if (wanted[index] is AnyNode) continue;
            if (index >= found.Length ? !ImapNodes.IsNil(wanted[index]) : !(index < comparers.Length ? comparers[index] : FitsValue)(wanted[index], found[index], matcher))
                return false;
        }
        return true;
    }

    private static bool FitsValue(ImapNode node, ImapValue value, ImapValueMatcher matcher) => matcher.Fits(node, value);

    private static bool FitsName(ImapNode node, ImapValue value, ImapValueMatcher matcher) => matcher.FitsWithoutCase(node, value);

    private static bool FitsParameters(ImapNode node, ImapValue value, ImapValueMatcher matcher)
    {
        if (node is not ListNode { Items: var wanted }) return matcher.Fits(node, value);
        if (value is not ImapList { Items: var found } || found.Length != wanted.Length || wanted.Length % 2 != 0) return false;
        for (var index = 0; index < wanted.Length; index += 2)
        {
            var at = IndexOf(wanted[index], found, matcher);
            if (at < 0) return false;
            var fits = Octets.Is(found[at].Octets.Span, "CHARSET") ? matcher.FitsWithoutCase(wanted[index + 1], found[at + 1]) : matcher.Fits(wanted[index + 1], found[at + 1]);
            if (!fits) return false;
        }
        return true;
    }

    private static int IndexOf(ImapNode name, ImmutableArray<ImapValue> parameters, ImapValueMatcher matcher)
    {
        for (var at = 0; at + 1 < parameters.Length; at += 2)
        {
            if (matcher.FitsWithoutCase(name, parameters[at])) return at;
        }
        return -1;
    }

    private static bool FitsDisposition(ImapNode node, ImapValue value, ImapValueMatcher matcher) =>
        node is ListNode { Items: [var kind, var parameters] }
            ? value is ImapList { Items: [var foundKind, var foundParameters] } && FitsName(kind, foundKind, matcher) && FitsParameters(parameters, foundParameters, matcher)
            : matcher.Fits(node, value);

    // One language may stand alone or in a list of one.
    private static bool FitsLanguage(ImapNode node, ImapValue value, ImapValueMatcher matcher)
    {
        if (node is AnyNode or WordNode { Pieces: [HolePiece] } || ImapNodes.IsNil(node)) return matcher.Fits(node, value);
        ImmutableArray<ImapNode> wanted = node is ListNode list ? list.Items : [node];
        ImmutableArray<ImapValue> found = value is ImapList languages ? languages.Items : [value];
        return wanted.Length == found.Length && wanted.Zip(found).All(pair => FitsName(pair.First, pair.Second, matcher));
    }
}
