using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>COPY and MOVE to a missing mailbox are refused without TRYCREATE.</summary>
internal sealed class CopyWithoutTryCreate()
    : ImapFault("imap.copy.trycreate", "COPY and MOVE to a missing mailbox are refused without TRYCREATE.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CopyWithoutTryCreate());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("COPY", "MOVE") && completion.HasCode("TRYCREATE") ? completion with { Code = null } : completion;
}
