using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A moved message lacks its last octet.</summary>
internal sealed class MoveLosesAnOctet()
    : ImapFault("imap.move.keeps-content", "A moved message lacks its last octet.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MoveLosesAnOctet());

    public override IReadOnlyList<NewMessage> Copying(ImapSession session, Mailbox target, IReadOnlyList<NewMessage> messages) =>
        session.Current.Is("MOVE") ? [.. messages.Select(m => m with { Content = m.Content[..Math.Max(0, m.Content.Length - 1)] })] : messages;
}
