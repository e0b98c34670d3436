using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class TurnNeedsAuthentication() : SmtpFault(
    "smtp.turn.needs-authentication",
    "TURN is obeyed for everybody.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TurnNeedsAuthentication());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        command?.Line.Span.SequenceEqual("TURN"u8) == true ? SmtpReplies.Ok : reply;
}
