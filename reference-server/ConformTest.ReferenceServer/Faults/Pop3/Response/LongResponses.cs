using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>First lines are longer than 512 octets.</summary>
internal sealed class LongResponses()
    : Pop3Fault("pop3.response.line-length", "First lines are longer than 512 octets.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LongResponses());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        reply.Body is null ? reply : reply with { Text = reply.Text.PadRight(600, '.') };
}
