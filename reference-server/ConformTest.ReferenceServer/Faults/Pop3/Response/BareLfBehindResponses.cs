using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>Responses of one line end in a bare LF.</summary>
internal sealed class BareLfBehindResponses()
    : Pop3Fault("pop3.response.crlf", "Responses of one line end in a bare LF.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BareLfBehindResponses());

    public override ReadOnlyMemory<byte> Encode(
        Pop3Session session, Pop3Command? command, Pop3Reply reply, ReadOnlyMemory<byte> firstLine) =>
        reply.Body is null ? (byte[])[.. firstLine.Span[..^2], .. "\n"u8] : firstLine;
}
