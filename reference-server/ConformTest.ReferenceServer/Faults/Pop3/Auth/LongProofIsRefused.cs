using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>The second response of an exchange is refused when the first was long.</summary>
internal sealed class LongProofIsRefused()
    : Pop3Fault("pop3.auth.long-response/proof", "The second response of an exchange is refused when the first was long.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LongProofIsRefused());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply)
    {
        if (reply.Status != Pop3Status.Continue) return reply;
        var note = session.Memory<Note>();
        if (note.Count > 0) return Pop3Reply.Err("Line too long");
        if (reply.Text.Length > 512) note.Count++;
        return reply;
    }
}
