using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class HelpAnswers214() : SmtpFault(
    "smtp.help.answers-214",
    "HELP is answered with 250.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new HelpAnswers214());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        command?.Is("HELP") == true ? reply with { Code = 250 } : reply;
}
