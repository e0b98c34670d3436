using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Hosting;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class ImplicitTlsGreets() : SmtpFault(
    "smtp.implicit-tls.greets",
    "On the port for implicit TLS there is no service.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ImplicitTlsGreets());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        command is null && reply.Code == 220 && session.Context.Service.Tls == TlsMode.Implicit ? reply with { Code = 554 } : reply;
}
