using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>APPEND with neither flags nor date is answered NO.</summary>
internal sealed class AppendRefusesPlain()
    : ImapFault("imap.append.accepted/nothing-but-a-message", "APPEND with neither flags nor date is answered NO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AppendRefusesPlain());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("APPEND") && !invocation.Says("(") && !invocation.Says("\" {") ? completion.Fails() : completion;
}
