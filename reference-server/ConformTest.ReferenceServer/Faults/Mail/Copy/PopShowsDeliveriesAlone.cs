using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Mail;

/// <summary>POP3 shows what was delivered, and nothing that IMAP put there.</summary>
internal sealed class PopShowsDeliveriesAlone()
    : Pop3Fault("mail.copy.seen-by-pop3", "POP3 shows what was delivered, and nothing that IMAP put there.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PopShowsDeliveriesAlone());

    public override IReadOnlyList<StoredMessage> Maildrop(Pop3Session session, IReadOnlyList<StoredMessage> messages) =>
        [.. messages.Where(message => message.Content.Span.StartsWith("Return-Path:"u8))];
}
