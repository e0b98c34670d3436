using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>FETCH leaves ENVELOPE out.</summary>
internal sealed class FetchForgetsEnvelope()
    : ImapFault("imap.fetch.returns-requested-item", "FETCH leaves ENVELOPE out.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FetchForgetsEnvelope());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response.Without("ENVELOPE");
}
