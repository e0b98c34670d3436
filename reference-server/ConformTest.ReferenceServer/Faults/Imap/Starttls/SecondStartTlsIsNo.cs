using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A second STARTTLS is answered NO.</summary>
internal sealed class SecondStartTlsIsNo()
    : ImapFault("imap.starttls.refused-under-tls", "A second STARTTLS is answered NO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SecondStartTlsIsNo());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("STARTTLS") && completion.Condition == Condition.Bad ? Shaping.No(completion.Text) : completion;
}
