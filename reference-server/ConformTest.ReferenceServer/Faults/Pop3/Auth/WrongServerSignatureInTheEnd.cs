using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>The server signature of SCRAM is not of this exchange, however it began.</summary>
internal sealed class WrongServerSignatureInTheEnd()
    : Pop3Fault("pop3.auth.scram-server-signature/late", "The server signature of SCRAM is not of this exchange, however it began.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new WrongServerSignatureInTheEnd());

    // What begins with v= in base64.
    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        reply.Status == Pop3Status.Continue && reply.Text.StartsWith("dj", StringComparison.Ordinal) ? reply with { Text = Signature } : reply;

    private static readonly string Signature =
        Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes("v=" + Convert.ToBase64String(new byte[32])));
}
