using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>Each listed name is followed by one below it.</summary>
internal sealed class PercentCrossesLevels()
    : ImapFault("imap.list.percent-stays-in-level", "Each listed name is followed by one below it.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PercentCrossesLevels());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.Listed() is { } name && session.Current.Says("%") ? [response, .. response.ListedName(_ => name + "/below")] : [response];
}
