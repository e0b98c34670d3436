using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Variants.Imap;

/// <summary>LIST tells attributes in another order, and one that nobody knows (RFC 9051 section 7.3.1).</summary>
internal sealed class AttributesOdd()
    : ImapVariant("imap.list.unknown-attributes", "LIST tells attributes in another order, and one that nobody knows (RFC 9051 section 7.3.1).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new AttributesOdd());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is DataResponse { Name: "LIST" or "LSUB", Values: [ListValue attributes, ..] } list
            ? [list with { Values = [attributes with { Items = [ImapValue.Atom(@"\X-Odd"), .. attributes.Items.Reverse()] }, .. list.Values.Skip(1)] }]
            : [response];
}
