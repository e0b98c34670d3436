using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>EXPUNGE removes the last message too.</summary>
internal sealed class ExpungeTakesOneMore()
    : ImapFault("imap.expunge.removes-only-deleted", "EXPUNGE removes the last message too.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ExpungeTakesOneMore());

    public override IReadOnlyList<StoredMessage> Expunging(ImapSession session, IReadOnlyList<StoredMessage> messages) =>
        session.Current.Is("EXPUNGE") && session.View is { Count: > 0 } view && !messages.Contains(view[view.Count]) ? [.. messages, view[view.Count]] : messages;
}
