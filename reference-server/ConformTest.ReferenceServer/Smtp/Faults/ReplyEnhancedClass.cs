using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class ReplyEnhancedClass() : SmtpFault(
    "smtp.reply.enhanced-class",
    "The enhanced status code of a positive reply is that of a failure.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ReplyEnhancedClass());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        command?.Is("NOOP") == true ? reply with { Enhanced = "5.0.0" } : reply;
}
