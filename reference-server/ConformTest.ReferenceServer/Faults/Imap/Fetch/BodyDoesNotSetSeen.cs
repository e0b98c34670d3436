using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>BODY[] does not mark the message as seen.</summary>
internal sealed class BodyDoesNotSetSeen()
    : ImapFault("imap.fetch.body-sets-seen", "BODY[] does not mark the message as seen.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BodyDoesNotSetSeen());

    public override MessageFlags Storing(ImapSession session, FlagOperation operation, MessageFlags flags) =>
        session.Current.Is("FETCH", "UID FETCH") ? MessageFlags.None : flags;
}
