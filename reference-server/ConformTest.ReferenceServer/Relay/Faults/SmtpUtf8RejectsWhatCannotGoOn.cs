using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class SmtpUtf8RejectsWhatCannotGoOn() : RelayFault(
    "smtp.smtputf8.rejects-what-cannot-go-on",
    "A recipient beyond ASCII is asked for at any next hop.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SmtpUtf8RejectsWhatCannotGoOn());

    public override QueuedMessage Queued(QueuedMessage message) => message with { IsUtf8 = false };

    public override QueuedRecipient Queued(QueuedRecipient recipient) => recipient with { Address = recipient.Address.Replace("\u00fc", "ue", StringComparison.Ordinal) };
}
