using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Variants.Imap;

/// <summary>Sets of numbers are spelt with single numbers and with ranges from high to low (RFC 9051 section 9, sequence-set).</summary>
internal sealed partial class SetsSpeltOut()
    : ImapVariant("imap.sets.other-forms", "Sets of numbers are spelt with single numbers and with ranges from high to low (RFC 9051 section 9, sequence-set).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new SetsSpeltOut());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) => response switch
    {
        DataResponse { Name: "ESEARCH" } => [response.EachValue(value => Respelt(value, text => Turned().Replace(text, "$2:$1")))],
        StatusResponse { Code.Name: "COPYUID" } => [response.EachValue(value => Respelt(value, Single))],
        _ => [response],
    };

    private static ImapValue Respelt(ImapValue value, Func<string, string> respell) => value is AtomValue atom && Turned().IsMatch(atom.Text) ? new AtomValue(respell(atom.Text)) : value;

    private static string Single(string set) => Turned().Replace(set, range =>
    {
        var first = uint.Parse(range.Groups[1].Value, CultureInfo.InvariantCulture);
        return string.Join(',', Enumerable.Range(0, (int)(uint.Parse(range.Groups[2].Value, CultureInfo.InvariantCulture) - first) + 1).Select(n => first + n));
    });

    [GeneratedRegex("([0-9]+):([0-9]+)", RegexOptions.None, 1000)]
    private static partial Regex Turned();
}
