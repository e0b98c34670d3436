using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>The server signature of SCRAM is not of this exchange.</summary>
internal sealed class WrongServerSignature()
    : Pop3Fault("pop3.auth.scram-server-signature", "The server signature of SCRAM is not of this exchange.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new WrongServerSignature());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        reply.Status == Pop3Status.Continue && session.Memory<Note>().Count++ == 1 ? reply with { Text = Signature } : reply;

    private static readonly string Signature =
        Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes("v=" + Convert.ToBase64String(new byte[32])));
}
