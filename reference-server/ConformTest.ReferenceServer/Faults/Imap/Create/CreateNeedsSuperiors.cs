using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>CREATE below a name that does not exist is answered NO.</summary>
internal sealed class CreateNeedsSuperiors()
    : ImapFault("imap.create.makes-superior-levels/refused", "CREATE below a name that does not exist is answered NO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CreateNeedsSuperiors());

    public override ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation)
    {
        if (!invocation.Is("CREATE") || session.Account is not { } account) return default;
        return new(MailboxName.Superiors(invocation.Word(2)).All(account.Mailboxes.Contains) ? null : Completion.No("there is nothing above it"));
    }
}
