using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>COPY does not send COPYUID.</summary>
internal sealed class NoCopyUid()
    : ImapFault("imap.uidplus.sends-copyuid", "COPY does not send COPYUID.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoCopyUid());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        completion.HasCode("COPYUID") ? completion with { Code = null } : completion;
}
