using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A partial fetch beyond the end returns text.</summary>
internal sealed class PartialBeyondEndHasText()
    : ImapFault("imap.fetch.partial-beyond-end-is-empty", "A partial fetch beyond the end returns text.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PartialBeyondEndHasText());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.Item(name => name.EndsWith('>'), text => text is LiteralValue { Octets.Length: 0 } ? ImapValue.String("end of message") : text);
}
