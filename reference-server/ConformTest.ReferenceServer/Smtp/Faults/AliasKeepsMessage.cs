using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AliasKeepsMessage() : SmtpFault(
    "smtp.alias.keeps-message",
    "An alias rewrites To.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AliasKeepsMessage());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        session.Transaction?.Recipients.Exists(recipient => recipient.Group?.IsList == false) == true
            ? message with { Content = message.Content.Replaced("To: staff@", "To: everybody@") } : message;
}
