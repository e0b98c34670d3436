using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>An unknown command is shown in the answer, line for line.</summary>
internal sealed class EchoesWhatItReads()
    : Pop3Fault("pop3.line.no-echo", "An unknown command is shown in the answer, line for line.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EchoesWhatItReads());

    public override ReadOnlyMemory<byte> Encode(
        Pop3Session session, Pop3Command? command, Pop3Reply reply, ReadOnlyMemory<byte> firstLine) =>
        command is { Verb: null } || command?.Line.Span.IndexOfAny((byte)'\r', (byte)0) >= 0
            ? (byte[])[.. "-ERR What is\r\n"u8, .. command!.Line.Span, .. "\r\n"u8]
            : firstLine;
}
