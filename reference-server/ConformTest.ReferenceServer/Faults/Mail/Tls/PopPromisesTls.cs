using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults.Pop3;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Mail;

/// <summary>POP3 says +OK to STLS, and no TLS follows.</summary>
internal sealed class PopPromisesTls()
    : Pop3Fault("mail.tls.on-request/pop3-without-handshake", "POP3 says +OK to STLS, and no TLS follows.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PopPromisesTls());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(command.Is("STLS"), () => Pop3Reply.Ok("Begin TLS negotiation"));
}
