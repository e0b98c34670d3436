using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>Names of three levels and more are not listed.</summary>
internal sealed class StarStaysAbove()
    : ImapFault("imap.list.star-crosses-levels", "Names of three levels and more are not listed.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StarStaysAbove());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.Listed() is { } name && session.Current.Says("*") && name.Count(c => c == MailboxName.Delimiter) > 1 ? [] : [response];
}
