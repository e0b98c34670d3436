using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class VrfyPointedBrackets() : SmtpFault(
    "smtp.vrfy.pointed-brackets",
    "VRFY gives the address without brackets.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new VrfyPointedBrackets());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "VRFY", 250) ? new(250, reply.Enhanced, reply.Lines[0].Replace("<", "", StringComparison.Ordinal).Replace(">", "", StringComparison.Ordinal)) : reply;
}
