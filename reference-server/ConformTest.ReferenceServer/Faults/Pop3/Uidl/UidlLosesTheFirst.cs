using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>UIDL leaves the first message out.</summary>
internal sealed class UidlLosesTheFirst()
    : Pop3Fault("pop3.uidl.numbered-as-list/fewer", "UIDL leaves the first message out.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UidlLosesTheFirst());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        command?.Is("UIDL") == true && reply.Body is { } body && body.Span.IndexOf("\r\n"u8) is var end and >= 0 ? reply with { Body = body[(end + 2)..] } : reply;
}
