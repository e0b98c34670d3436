using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>RFC822.SIZE is too large by one.</summary>
internal sealed class SizeIsWrong()
    : ImapFault("imap.fetch.size-is-number-of-octets", "RFC822.SIZE is too large by one.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SizeIsWrong());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.Item(name => name == "RFC822.SIZE", size => size.Off(1));
}
