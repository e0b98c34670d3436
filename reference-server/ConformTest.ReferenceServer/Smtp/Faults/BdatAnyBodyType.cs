using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BdatAnyBodyType() : SmtpFault(
    "smtp.bdat.any-body-type",
    "BDAT is for messages of 7 bits.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BdatAnyBodyType());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply)
    {
        var announced = session.Memory<Announced>();
        if (command?.Is("MAIL") == true) announced.AsEightBit = command.Mentions("MAIL", "8BITMIME");
        return reply.Answers(command, "BDAT", 250) && announced.AsEightBit ? new(554, "5.6.1", "Not by BDAT") : reply;
    }

    private sealed class Announced
    {
        public bool AsEightBit { get; set; }
    }
}
