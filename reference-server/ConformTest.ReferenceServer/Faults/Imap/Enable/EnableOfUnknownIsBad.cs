using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>ENABLE of an unknown extension is answered BAD.</summary>
internal sealed class EnableOfUnknownIsBad()
    : ImapFault("imap.enable.ignores-unknown", "ENABLE of an unknown extension is answered BAD.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EnableOfUnknownIsBad());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("ENABLE") && invocation.Says("X-") ? Completion.Bad("unknown extension") : completion;
}
