using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>Copies have no flags.</summary>
internal sealed class CopyForgetsFlags()
    : ImapFault("imap.copy.preserves-flags", "Copies have no flags.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CopyForgetsFlags());

    public override IReadOnlyList<NewMessage> Copying(ImapSession session, Mailbox target, IReadOnlyList<NewMessage> messages) =>
        [.. messages.Select(m => m with { Flags = MessageFlags.None })];
}
