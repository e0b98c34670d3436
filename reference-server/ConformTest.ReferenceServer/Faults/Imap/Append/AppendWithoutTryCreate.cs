using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>APPEND to a missing mailbox is refused without TRYCREATE.</summary>
internal sealed class AppendWithoutTryCreate()
    : ImapFault("imap.append.trycreate", "APPEND to a missing mailbox is refused without TRYCREATE.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AppendWithoutTryCreate());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("APPEND") && completion.HasCode("TRYCREATE") ? completion with { Code = null } : completion;
}
