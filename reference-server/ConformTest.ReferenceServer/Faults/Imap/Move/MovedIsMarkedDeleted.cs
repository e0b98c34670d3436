using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A moved message has \Deleted.</summary>
internal sealed class MovedIsMarkedDeleted()
    : ImapFault("imap.move.sets-no-deleted", "A moved message has \\Deleted.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MovedIsMarkedDeleted());

    public override IReadOnlyList<NewMessage> Copying(ImapSession session, Mailbox target, IReadOnlyList<NewMessage> messages) =>
        session.Current.Is("MOVE") ? [.. messages.Select(m => m with { Flags = m.Flags.With(MessageFlags.Of([@"\Deleted"])) })] : messages;
}
