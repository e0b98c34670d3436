using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class CommandMinimumSupported() : SmtpFault(
    "smtp.command.minimum-supported",
    "NOOP is not known.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CommandMinimumSupported());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        command?.Is("NOOP") == true ? SmtpReplies.Unrecognized : reply;
}
