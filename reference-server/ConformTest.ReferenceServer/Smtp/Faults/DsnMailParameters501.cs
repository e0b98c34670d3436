using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DsnMailParameters501() : SmtpFault(
    "smtp.dsn.mail-parameters-501",
    "A wrong parameter of MAIL is answered with 555.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DsnMailParameters501());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "MAIL", 501) ? SmtpReplies.UnknownParameter : reply;
}
