using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class CommandUnknown500() : SmtpFault(
    "smtp.command.unknown-500",
    "Unknown commands are answered with 502.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CommandUnknown500());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        command is { Verb: null } ? new SmtpReply(502, "5.5.1", "Not implemented") : reply;
}
