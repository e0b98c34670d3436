using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>The text stands right behind the status.</summary>
internal sealed class NoSpaceBehindStatus()
    : Pop3Fault("pop3.response.grammar/no-space", "The text stands right behind the status.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoSpaceBehindStatus());

    public override ReadOnlyMemory<byte> Encode(
        Pop3Session session, Pop3Command? command, Pop3Reply reply, ReadOnlyMemory<byte> firstLine) =>
        reply is { Status: Pop3Status.Ok, Text.Length: > 0 } ? (byte[])[.. "+OK"u8, .. firstLine.Span[4..]] : firstLine;
}
