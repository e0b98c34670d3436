using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>Two spaces stand behind the asterisk of EXISTS.</summary>
internal sealed class DoubleSpaceInResponses()
    : ImapFault("imap.response.grammar/double-space", "Two spaces stand behind the asterisk of EXISTS.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DoubleSpaceInResponses());

    public override ReadOnlyMemory<byte> Encode(ImapSession session, ImapResponse response, ReadOnlyMemory<byte> octets) =>
        response is NumberResponse { Name: "EXISTS" } ? (byte[])[(byte)'*', (byte)' ', .. octets.Span[1..]] : octets;
}
