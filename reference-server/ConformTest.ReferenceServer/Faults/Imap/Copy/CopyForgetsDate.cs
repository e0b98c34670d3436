using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>Copies have a date of their own.</summary>
internal sealed class CopyForgetsDate()
    : ImapFault("imap.copy.preserves-internal-date", "Copies have a date of their own.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CopyForgetsDate());

    public override IReadOnlyList<NewMessage> Copying(ImapSession session, Mailbox target, IReadOnlyList<NewMessage> messages) =>
        [.. messages.Select(m => m with { InternalDate = m.InternalDate.AddDays(1) })];
}
