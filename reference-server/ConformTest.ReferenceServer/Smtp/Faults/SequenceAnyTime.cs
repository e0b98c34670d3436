using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SequenceAnyTime() : SmtpFault(
    "smtp.sequence.any-time",
    "Nothing but RCPT may follow MAIL.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SequenceAnyTime());

    public override bool Permits(SmtpSession session, SmtpCommand command, bool permitted) =>
        permitted && !(session.Phase == SmtpPhases.Sender && (command.Is("NOOP") || command.Is("VRFY") || command.Is("EXPN") || command.Is("HELP")));
}
