using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>An algorithm that is not known is answered NO.</summary>
internal sealed class UnknownCompressionIsNo()
    : ImapFault("imap.compress.unknown-mechanism-is-bad", "An algorithm that is not known is answered NO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UnknownCompressionIsNo());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("COMPRESS") && completion.Condition == Condition.Bad ? Shaping.No(completion.Text) : completion;
}
