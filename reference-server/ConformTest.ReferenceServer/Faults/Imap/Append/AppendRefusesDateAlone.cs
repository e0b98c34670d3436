using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>APPEND with a date and no flags is answered NO.</summary>
internal sealed class AppendRefusesDateAlone()
    : ImapFault("imap.append.accepted/date-without-flags", "APPEND with a date and no flags is answered NO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AppendRefusesDateAlone());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("APPEND") && !invocation.Says("(") && invocation.Says("\" {") ? completion.Fails() : completion;
}
