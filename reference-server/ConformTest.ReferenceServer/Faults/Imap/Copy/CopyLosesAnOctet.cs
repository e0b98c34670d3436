using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A copy lacks the last octet.</summary>
internal sealed class CopyLosesAnOctet()
    : ImapFault("imap.copy.copies-the-content", "A copy lacks the last octet.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CopyLosesAnOctet());

    public override IReadOnlyList<NewMessage> Copying(ImapSession session, Mailbox target, IReadOnlyList<NewMessage> messages) =>
        [.. messages.Select(m => m with { Content = m.Content[..Math.Max(0, m.Content.Length - 1)] })];
}
