using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SequenceAnyTimeRecipients() : SmtpFault(
    "smtp.sequence.any-time/recipients",
    "Nothing but RCPT and DATA may follow RCPT.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SequenceAnyTimeRecipients());

    public override bool Permits(SmtpSession session, SmtpCommand command, bool permitted) =>
        permitted && !(session.Phase == SmtpPhases.Recipients && (command.Is("NOOP") || command.Is("VRFY") || command.Is("EXPN") || command.Is("HELP")));
}
