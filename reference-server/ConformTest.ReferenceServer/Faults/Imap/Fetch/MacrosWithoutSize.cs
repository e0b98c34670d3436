using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>ALL, FAST and FULL have no RFC822.SIZE.</summary>
internal sealed class MacrosWithoutSize()
    : ImapFault("imap.fetch.macros", "ALL, FAST and FULL have no RFC822.SIZE.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MacrosWithoutSize());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        session.Current.Is("FETCH") && session.Current!.Word(3) is "ALL" or "FAST" or "FULL" ? response.Without("RFC822.SIZE") : [response];
}
