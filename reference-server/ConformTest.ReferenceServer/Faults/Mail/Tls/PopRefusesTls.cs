using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults.Pop3;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Mail;

/// <summary>POP3 refuses STLS.</summary>
internal sealed class PopRefusesTls()
    : Pop3Fault("mail.tls.on-request", "POP3 refuses STLS.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PopRefusesTls());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(command.Is("STLS"), () => Pop3Reply.Err("TLS is not available"));
}
