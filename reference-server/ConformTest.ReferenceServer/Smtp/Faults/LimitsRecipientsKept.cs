using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LimitsRecipientsKept() : SmtpFault(
    "smtp.limits.recipients-kept",
    "Beyond the limit the first recipients make room for the last.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LimitsRecipientsKept());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message.Recipients.Count < session.Limits.Recipients ? message : message with { Recipients = [.. message.Recipients.Skip(10)] };
}
