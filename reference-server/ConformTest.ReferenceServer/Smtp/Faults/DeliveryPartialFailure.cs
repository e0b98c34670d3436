using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DeliveryPartialFailure() : SmtpFault(
    "smtp.delivery.partial-failure",
    "A message for recipients here and elsewhere is refused at its end.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliveryPartialFailure());

    public override bool Keeps(SmtpSession session, SmtpReset reset)
    {
        if (reset == SmtpReset.EndOfData) session.Memory<Crowd>().IsMixed = session.Transaction?.Recipients.Select(recipient => recipient.Account is null).Distinct().Count() > 1;
        return false;
    }

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "DATA", 250) && session.Memory<Crowd>().IsMixed ? new(554, "5.3.0", "Not to all of them") : reply;

    private sealed class Crowd
    {
        public bool IsMixed { get; set; }
    }
}
