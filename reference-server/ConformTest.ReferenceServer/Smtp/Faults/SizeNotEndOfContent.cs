using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SizeNotEndOfContent() : SmtpFault(
    "smtp.size.not-end-of-content",
    "The text ends where the declared size ends.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SizeNotEndOfContent());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        session.Transaction?.DeclaredSize is { } size && size < message.Content.Length ? message with { Content = message.Content[..(int)size] } : message;
}
