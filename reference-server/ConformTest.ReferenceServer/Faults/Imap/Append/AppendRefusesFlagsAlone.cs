using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>APPEND with flags and no date is answered NO.</summary>
internal sealed class AppendRefusesFlagsAlone()
    : ImapFault("imap.append.accepted/flags-without-date", "APPEND with flags and no date is answered NO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AppendRefusesFlagsAlone());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("APPEND") && invocation.Says("(") && !invocation.Says("\" {") ? completion.Fails() : completion;
}
