using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class GroupUsesAllAddresses() : SmtpFault(
    "smtp.group.uses-all-addresses",
    "Who wrote a message does not get it back from a list or an alias.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new GroupUsesAllAddresses());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        session.Transaction?.Recipients.Any(recipient => recipient.Group is not null) != true ? message : message with { Recipients = [.. message.Recipients.Where(recipient => recipient.Path.LocalPart != session.Transaction?.ReversePath?.LocalPart)] };
}
