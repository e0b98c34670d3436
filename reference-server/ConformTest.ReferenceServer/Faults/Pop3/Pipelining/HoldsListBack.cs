using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>The answer to LIST of a message comes behind the first line of the next answer.</summary>
internal sealed class HoldsListBack()
    : Pop3Fault("pop3.pipelining.in-order/held", "The answer to LIST of a message comes behind the first line of the next answer.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new HoldsListBack());

    public override ReadOnlyMemory<byte> Encode(
        Pop3Session session, Pop3Command? command, Pop3Reply reply, ReadOnlyMemory<byte> firstLine)
    {
        var note = session.Memory<Note>();
        ReadOnlyMemory<byte> held = note.Held;
        note.Held = default;
        if (command?.Is("LIST") != true || reply.Body is not null)
            return (byte[])[.. firstLine.Span, .. held.Span];
        note.Held = firstLine;
        return held;
    }
}
