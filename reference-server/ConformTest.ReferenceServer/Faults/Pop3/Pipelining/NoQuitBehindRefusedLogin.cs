using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>QUIT behind a refused login is lost.</summary>
internal sealed class NoQuitBehindRefusedLogin()
    : Pop3Fault("pop3.pipelining.nothing-lost/refused-login", "QUIT behind a refused login is lost.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoQuitBehindRefusedLogin());

    public override ReadOnlyMemory<byte> Encode(
        Pop3Session session, Pop3Command? command, Pop3Reply reply, ReadOnlyMemory<byte> firstLine)
    {
        var note = session.Memory<Note>();
        if (command?.Is("PASS") == true && reply.Status == Pop3Status.Err) note.Count = 1;
        return note.Count == 1 && command?.Is("QUIT") == true ? default : firstLine;
    }
}
