using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>CREATE answers OK to names that are not modified UTF-7, and LIST has them.</summary>
internal sealed class AnyAmpersandWillDo()
    : ImapFault("imap.create.verifies-modified-utf-7", "CREATE answers OK to names that are not modified UTF-7, and LIST has them.")
{
    private const string Created = "fault:created";

    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AnyAmpersandWillDo());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion)
    {
        if (!invocation.Is("CREATE") || !invocation.Says("&") || completion.Condition == Condition.Ok) return completion;
        session.Notes[Created] = invocation.Word(2);
        return Completion.Ok("CREATE completed");
    }

    public override async ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation)
    {
        if (invocation.Is("LIST") && session.Notes.TryGetValue(Created, out var name))
            await session.SendAsync(new DataResponse("LIST", ImapValue.List(), ImapValue.String("/"), ImapValue.String((string)name)), cancellation);
        return null;
    }
}
