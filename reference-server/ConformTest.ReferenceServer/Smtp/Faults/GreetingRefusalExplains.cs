using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class GreetingRefusalExplains() : SmtpFault(
    "smtp.greeting.refusal-explains",
    "The server refuses the session in its greeting with a bare code.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new GreetingRefusalExplains());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        command is null && reply.Code == 220 ? new(554, "", "") : command?.Is("QUIT") == true ? reply : SmtpReplies.BadSequence;
}
