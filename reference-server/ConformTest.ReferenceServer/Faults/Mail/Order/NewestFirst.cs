using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Mail;

/// <summary>POP3 numbers the newest message 1.</summary>
internal sealed class NewestFirst()
    : Pop3Fault("mail.order.pop3", "POP3 numbers the newest message 1.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NewestFirst());

    public override IReadOnlyList<StoredMessage> Maildrop(Pop3Session session, IReadOnlyList<StoredMessage> messages) =>
        [.. messages.Reverse()];
}
