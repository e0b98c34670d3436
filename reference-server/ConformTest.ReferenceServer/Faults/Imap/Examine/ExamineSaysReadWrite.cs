using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>The OK to EXAMINE says READ-WRITE.</summary>
internal sealed class ExamineSaysReadWrite()
    : ImapFault("imap.examine.read-only-code", "The OK to EXAMINE says READ-WRITE.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ExamineSaysReadWrite());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("EXAMINE") && completion.Condition == Condition.Ok ? completion with { Code = new("READ-WRITE") } : completion;
}
