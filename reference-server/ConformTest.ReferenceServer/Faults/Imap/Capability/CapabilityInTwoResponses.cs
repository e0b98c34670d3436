using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>The list of capabilities is spread over two responses.</summary>
internal sealed class CapabilityInTwoResponses()
    : ImapFault("imap.capability.single-response", "The list of capabilities is spread over two responses.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CapabilityInTwoResponses());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is DataResponse { Name: "CAPABILITY", Values.Count: > 3 } all
                ? [all with { Values = [.. all.Values.Take(3)] }, all with { Values = [.. all.Values.Skip(3)] }]
                : [response];
}
