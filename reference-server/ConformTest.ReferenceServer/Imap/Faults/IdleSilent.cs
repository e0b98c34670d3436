using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Imap.Faults;

internal sealed class IdleSilent() : ImapFault("imap.idle.reports-new-mail", "IDLE says nothing of new mail.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new IdleSilent());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is NumberResponse { Name: "EXISTS" or "RECENT" } && session.Current?.Name == "IDLE" ? [] : [response];
}
