using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>The connection is closed behind every -ERR.</summary>
internal sealed class RefusalEndsSession()
    : Pop3Fault("pop3.command.refusal-keeps-session", "The connection is closed behind every -ERR.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RefusalEndsSession());

    public override ValueTask AfterAsync(Pop3Session session, Pop3Command? command, Pop3Reply reply, CancellationToken cancellation)
    {
        if (reply.Status == Pop3Status.Err) session.End();
        return default;
    }
}
