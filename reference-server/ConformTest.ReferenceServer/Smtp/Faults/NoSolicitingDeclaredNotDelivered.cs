using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class NoSolicitingDeclaredNotDelivered() : SmtpFault(
    "smtp.no-soliciting.declared-not-delivered",
    "Messages of the unwanted class are delivered.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoSolicitingDeclaredNotDelivered());

    public override SmtpCommand Received(SmtpSession session, SmtpCommand command)
    {
        if (command.Is("MAIL")) session.Memory<Told>().AtMail = command.Mentions("MAIL", "SOLICIT=test");
        return command.Mentions("MAIL", "SOLICIT=test") ? command.WithoutParameter("SOLICIT") : command;
    }

    public override SmtpReply? Refusing(SmtpSession session, SmtpReply? refusal) => session.Memory<Told>().AtMail ? null : refusal;

    private sealed class Told
    {
        public bool AtMail { get; set; }
    }
}
