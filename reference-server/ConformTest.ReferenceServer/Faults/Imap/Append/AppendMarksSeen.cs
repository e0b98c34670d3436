using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>An appended message without flags is marked as seen.</summary>
internal sealed class AppendMarksSeen()
    : ImapFault("imap.append.no-flags-by-default", "An appended message without flags is marked as seen.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AppendMarksSeen());

    public override NewMessage Appending(ImapSession session, Mailbox target, NewMessage message) =>
        message.Flags == MessageFlags.None ? message with { Flags = MessageFlags.Of([@"\Seen"]) } : message;
}
