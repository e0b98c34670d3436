using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>The status is written in small letters.</summary>
internal sealed class StatusInSmallLetters()
    : Pop3Fault("pop3.response.grammar/small-letters", "The status is written in small letters.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StatusInSmallLetters());

    public override ReadOnlyMemory<byte> Encode(
        Pop3Session session, Pop3Command? command, Pop3Reply reply, ReadOnlyMemory<byte> firstLine) =>
        reply.Status == Pop3Status.Ok ? (byte[])[.. "+ok"u8, .. firstLine.Span[3..]] : firstLine;
}
