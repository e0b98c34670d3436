using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;
using ConformTest.ReferenceServer.Sasl;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>An exchange with a long challenge fails in the end.</summary>
internal sealed class LongExchangeFails()
    : Pop3Fault("pop3.auth.long-response/end", "An exchange with a long challenge fails in the end.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LongExchangeFails());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply)
    {
        if (reply.Status == Pop3Status.Continue && reply.Text.Length > 512) session.Memory<Note>().Count++;
        return reply;
    }

    public override SaslStep Authenticate(Pop3Session session, string mechanism, SaslStep step) =>
        session.Memory<Note>().Count > 0 ? SaslStep.Denied : step;
}
