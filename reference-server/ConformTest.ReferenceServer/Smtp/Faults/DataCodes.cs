using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DataCodes() : SmtpFault(
    "smtp.data.codes",
    "DATA out of place is refused with a code that belongs to RCPT.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DataCodes());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "DATA", 503) ? new(553, "5.5.1", "Not now") : reply;
}
