using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>RENAME to below a name that does not exist is answered NO.</summary>
internal sealed class RenameNeedsSuperiors()
    : ImapFault("imap.rename.makes-superior-levels/refused", "RENAME to below a name that does not exist is answered NO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RenameNeedsSuperiors());

    public override ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation)
    {
        if (!invocation.Is("RENAME") || session.Account is not { } account) return default;
        return new(MailboxName.Superiors(invocation.Word(3)).All(account.Mailboxes.Contains) ? null : Completion.No("there is nothing above it"));
    }
}
