using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>COPY copies the last message twice.</summary>
internal sealed class CopiesTooMany()
    : ImapFault("imap.copy.copies-those-messages", "COPY copies the last message twice.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CopiesTooMany());

    public override IReadOnlyList<NewMessage> Copying(ImapSession session, Mailbox target, IReadOnlyList<NewMessage> messages) =>
        session.Current.Is("COPY") && messages.Count > 1 ? [.. messages, messages[^1]] : messages;
}
