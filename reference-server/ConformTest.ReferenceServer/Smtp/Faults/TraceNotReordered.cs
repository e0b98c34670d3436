using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class TraceNotReordered() : SmtpFault(
    "smtp.trace.not-reordered",
    "Resent fields change their places.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TraceNotReordered());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) => message with
    {
        Content = message.Content.Replaced("Resent-From: one", "Resent-From: tmp").Replaced("Resent-From: two", "Resent-From: one").Replaced("Resent-From: tmp", "Resent-From: two"),
    };
}
