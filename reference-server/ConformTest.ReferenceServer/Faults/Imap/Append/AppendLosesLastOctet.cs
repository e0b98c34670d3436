using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>APPEND stores the message without its last octet.</summary>
internal sealed class AppendLosesLastOctet()
    : ImapFault("imap.append.stores-every-octet", "APPEND stores the message without its last octet.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AppendLosesLastOctet());

    public override NewMessage Appending(ImapSession session, Mailbox target, NewMessage message) =>
        message with { Content = message.Content[..Math.Max(0, message.Content.Length - 1)] };
}
