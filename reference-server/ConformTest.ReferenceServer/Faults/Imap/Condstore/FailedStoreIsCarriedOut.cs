using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>STORE with UNCHANGEDSINCE also changes the messages that it names as modified.</summary>
internal sealed class FailedStoreIsCarriedOut()
    : ImapFault("imap.condstore.failed-store-changes-nothing", "STORE with UNCHANGEDSINCE also changes the messages that it names as modified.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FailedStoreIsCarriedOut());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion)
    {
        if (completion.Code is { Name: "MODIFIED", Arguments: [AtomValue { Text: var numbers }] } && int.TryParse(numbers, out var number))
            session.ChangeFlags([session.View![number]], FlagOperation.Add, MessageFlags.Of([@"\Flagged"]), ulong.MaxValue);
        return completion;
    }
}
