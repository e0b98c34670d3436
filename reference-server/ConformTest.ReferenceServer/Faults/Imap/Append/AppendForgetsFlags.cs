using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>APPEND sets no flags.</summary>
internal sealed class AppendForgetsFlags()
    : ImapFault("imap.append.sets-flags", "APPEND sets no flags.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AppendForgetsFlags());

    public override NewMessage Appending(ImapSession session, Mailbox target, NewMessage message) =>
        message with { Flags = MessageFlags.None };
}
