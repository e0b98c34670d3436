using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>HEADER.FIELDS has the first line of each field.</summary>
internal sealed class FieldsLoseTheirFolds()
    : ImapFault("imap.fetch.header-fields-subset/first-lines", "HEADER.FIELDS has the first line of each field.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FieldsLoseTheirFolds());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.Item(name => name.Contains("HEADER.FIELDS (", StringComparison.Ordinal), value => value switch
        {
            LiteralValue literal => new LiteralValue(FirstLines(literal.Octets)),
            StringValue text => new StringValue(FirstLines(text.Octets)),
            _ => value,
        });

    private static byte[] FirstLines(ReadOnlyMemory<byte> octets) =>
        Encoding.Latin1.GetBytes(Regex.Replace(Encoding.Latin1.GetString(octets.Span), @"(?m)^[ \t].*\r\n", ""));
}
