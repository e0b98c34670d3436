using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>APPEND with a non-synchronizing literal is answered NO.</summary>
internal sealed class AppendRefusesPlusLiterals()
    : ImapFault("imap.literal-plus.accepted/append", "APPEND with a non-synchronizing literal is answered NO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AppendRefusesPlusLiterals());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("APPEND") && invocation.Says("+}") ? completion.Fails() : completion;
}
