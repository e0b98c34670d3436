using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>NAMESPACE sends no NAMESPACE response.</summary>
internal sealed class NamespaceWithoutAnswer()
    : ImapFault("imap.namespace.answers", "NAMESPACE sends no NAMESPACE response.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NamespaceWithoutAnswer());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is DataResponse { Name: "NAMESPACE" } ? [] : [response];
}
