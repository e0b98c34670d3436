using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A cancelled exchange ends with NO.</summary>
internal sealed class CancelIsNo()
    : ImapFault("imap.authenticate.cancel-is-bad", "A cancelled exchange ends with NO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CancelIsNo());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("AUTHENTICATE") && completion.Text.Contains("cancelled", StringComparison.Ordinal) ? Shaping.No(completion.Text) : completion;
}
