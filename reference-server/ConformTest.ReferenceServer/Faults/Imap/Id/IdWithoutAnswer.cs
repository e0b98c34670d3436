using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>ID sends no ID response.</summary>
internal sealed class IdWithoutAnswer()
    : ImapFault("imap.id.answers", "ID sends no ID response.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new IdWithoutAnswer());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is DataResponse { Name: "ID" } ? [] : [response];
}
