using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Extensions;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class RequireTlsBounceNotDiscarded() : SmtpFault(
    "smtp.requiretls.bounce-not-discarded",
    "A report with REQUIRETLS is thrown away.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RequireTlsBounceNotDiscarded());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        session.Transaction is { ReversePath: null } report && report.Wish<TlsRequirement>() is not null ? message with { Recipients = [] } : message;
}
