using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>NOOP behind AUTH is lost.</summary>
internal sealed class DropsWhatIsBehindAuth()
    : Pop3Fault("pop3.pipelining.nothing-lost/auth", "NOOP behind AUTH is lost.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DropsWhatIsBehindAuth());

    public override ReadOnlyMemory<byte> Encode(
        Pop3Session session, Pop3Command? command, Pop3Reply reply, ReadOnlyMemory<byte> firstLine)
    {
        var note = session.Memory<Note>();
        if (command?.Is("AUTH") == true && reply.Status == Pop3Status.Ok) note.Count = 1;
        return note.Count == 1 && command?.Is("NOOP") == true ? default : firstLine;
    }
}
