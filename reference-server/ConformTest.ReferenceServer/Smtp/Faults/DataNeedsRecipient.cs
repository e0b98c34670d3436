using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DataNeedsRecipient() : SmtpFault(
    "smtp.data.needs-recipient",
    "That there is no recipient is noticed only after the text.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DataNeedsRecipient());

    public override bool Permits(SmtpSession session, SmtpCommand command, bool permitted) =>
        permitted || (command.Is("DATA") && session.Phase is SmtpPhases.Ready or SmtpPhases.Sender);

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply)
    {
        if (command?.Is("DATA") != true) return reply;
        var lonely = session.Memory<Lonely>();
        if (reply.Code == 354) lonely.Is = session.Transaction?.Recipients.Count is null or 0;
        return reply.Code == 250 && lonely.Is ? new(554, "5.5.1", "No valid recipients") : reply;
    }

    private sealed class Lonely
    {
        public bool Is { get; set; }
    }
}
