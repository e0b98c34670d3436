using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class HelpCodes() : SmtpFault(
    "smtp.help.codes",
    "HELP is answered as if it were NOOP.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new HelpCodes());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        command?.Is("HELP") == true ? SmtpReplies.Ok : reply;
}
