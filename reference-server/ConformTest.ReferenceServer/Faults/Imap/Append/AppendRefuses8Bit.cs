using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>APPEND answers NO to a message with octets above 127.</summary>
internal sealed class AppendRefuses8Bit()
    : ImapFault("imap.append.takes-8-bit", "APPEND answers NO to a message with octets above 127.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AppendRefuses8Bit());

    public override NewMessage Appending(ImapSession session, Mailbox target, NewMessage message)
    {
        if (message.Content.Span.ContainsAnyInRange((byte)0x80, (byte)0xFF)) session.Mark("8 bit");
        return message;
    }

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("APPEND") && session.Notes.Remove("8 bit") ? completion.Fails() : completion;
}
