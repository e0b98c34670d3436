using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults.Imap;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Variants.Imap;

/// <summary>A mailbox with inferior names is not deleted (RFC 9051 section 6.3.5).</summary>
internal sealed class ParentsStay()
    : ImapVariant("imap.delete.parents-stay", "A mailbox with inferior names is not deleted (RFC 9051 section 6.3.5).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new ParentsStay());

    public override ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation)
    {
        if (!invocation.Is("DELETE") || session.Account is not { } account) return default;
        var isParent = account.Mailboxes.Entries().Any(entry => MailboxName.IsInferior(entry.Name, invocation.Word(2)));
        return new(isParent ? Completion.No("HASCHILDREN", "it has inferior names") : null);
    }
}
