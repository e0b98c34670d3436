using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DataRefusedIsNotDelivered() : SmtpFault(
    "smtp.data.refused-is-not-delivered",
    "A message is delivered and then refused.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DataRefusedIsNotDelivered());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "DATA", 250) ? SmtpReplies.TooBig : reply;
}
