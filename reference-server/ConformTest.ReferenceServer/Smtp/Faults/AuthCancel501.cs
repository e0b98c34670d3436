using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthCancel501() : SmtpFault(
    "smtp.auth.cancel-501",
    "A cancelled exchange is answered with 535.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthCancel501());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        command?.Is("AUTH") == true && reply.Code == 501 && reply.Lines[0].EndsWith("cancelled", StringComparison.Ordinal)
            ? reply with { Code = 535 } : reply;
}
