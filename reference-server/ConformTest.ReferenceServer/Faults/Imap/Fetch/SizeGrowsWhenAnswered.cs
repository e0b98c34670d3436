using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>RFC822.SIZE of an answered message is larger by one.</summary>
internal sealed class SizeGrowsWhenAnswered()
    : ImapFault("imap.fetch.static-items-do-not-change", "RFC822.SIZE of an answered message is larger by one.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SizeGrowsWhenAnswered());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is FetchResponse fetch && fetch.Message.Flags.Has(SystemFlags.Answered)
                ? response.Item(name => name == "RFC822.SIZE", size => size.Off(1))
                : [response];
}
