using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Mail;

/// <summary>POP3 shows a message a while after its delivery was confirmed.</summary>
internal sealed class ShowsMailLate()
    : Pop3Fault("mail.delivery.next-session", "POP3 shows a message a while after its delivery was confirmed.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ShowsMailLate());

    public override IReadOnlyList<StoredMessage> Maildrop(Pop3Session session, IReadOnlyList<StoredMessage> messages) =>
        [.. messages.Where(message => session.Context.Time.GetUtcNow() - message.InternalDate > TimeSpan.FromMilliseconds(400))];
}
