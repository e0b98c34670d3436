using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>NOOP behind long answers is lost.</summary>
internal sealed class LosesTheFirstBehindLongAnswers()
    : Pop3Fault("pop3.pipelining.nothing-lost/long-answers", "NOOP behind long answers is lost.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LosesTheFirstBehindLongAnswers());

    public override ReadOnlyMemory<byte> Encode(
        Pop3Session session, Pop3Command? command, Pop3Reply reply, ReadOnlyMemory<byte> firstLine)
    {
        var note = session.Memory<Note>();
        if (command?.Is("RETR") == true && reply.Status == Pop3Status.Ok) note.Count = 1;
        return note.Count == 1 && command?.Is("NOOP") == true ? default : firstLine;
    }
}
