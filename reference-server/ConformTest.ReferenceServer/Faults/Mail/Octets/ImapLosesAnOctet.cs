using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults.Imap;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Mail;

/// <summary>IMAP leaves out the last octet of what it sends of a message.</summary>
internal sealed class ImapLosesAnOctet()
    : ImapFault("mail.octets.imap-unchanged", "IMAP leaves out the last octet of what it sends of a message.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ImapLosesAnOctet());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.Item(name => name.StartsWith("BODY[", StringComparison.Ordinal), value => value.Cut(0, 1));
}
