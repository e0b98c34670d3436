using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DataEndCodes() : SmtpFault(
    "smtp.data.end-codes",
    "A message with forbidden octets is refused with a code that belongs to RCPT.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DataEndCodes());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "DATA", 554) ? new(553, "5.6.0", "Not this message") : reply;
}
