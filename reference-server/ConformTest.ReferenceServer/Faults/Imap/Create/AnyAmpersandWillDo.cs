using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>CREATE answers OK to names that are not modified UTF-7.</summary>
internal sealed class AnyAmpersandWillDo()
    : ImapFault("imap.create.verifies-modified-utf-7", "CREATE answers OK to names that are not modified UTF-7.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AnyAmpersandWillDo());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("CREATE") && invocation.Says("&") && completion.Condition != Condition.Ok ? Completion.Ok("CREATE completed") : completion;
}
