using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class FuturereleaseIsReleased() : SmtpFault(
    "smtp.futurerelease.is-released",
    "What is held is never released.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FuturereleaseIsReleased());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        session.Role == SmtpRoles.Submission ? message with { Recipients = [] } : message;
}
