using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>RFC822.HEADER marks the message as seen.</summary>
internal sealed class Rfc822HeaderSetsSeen()
    : ImapFault("imap.fetch.rfc822-header-does-not-set-seen", "RFC822.HEADER marks the message as seen.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new Rfc822HeaderSetsSeen());

    public override ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation)
    {
        if (invocation.Is("FETCH") && invocation.Says("RFC822.HEADER")) session.ChangeFlags(session.First(), FlagOperation.Add, MessageFlags.Of([@"\Seen"]));
        return default;
    }
}
