using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>Under implicit TLS the greeting is a refusal.</summary>
internal sealed class ImplicitTlsGreetsBadly()
    : Pop3Fault("pop3.implicit-tls.greets", "Under implicit TLS the greeting is a refusal.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ImplicitTlsGreetsBadly());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        command is null && session.Connection.IsTls && reply.Status == Pop3Status.Ok ? Pop3Reply.Err("Not here") : reply;
}
