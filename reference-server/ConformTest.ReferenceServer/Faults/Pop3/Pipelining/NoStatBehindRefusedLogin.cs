using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>STAT behind a refused login is lost.</summary>
internal sealed class NoStatBehindRefusedLogin()
    : Pop3Fault("pop3.pipelining.nothing-lost/refused-login-next", "STAT behind a refused login is lost.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoStatBehindRefusedLogin());

    public override ReadOnlyMemory<byte> Encode(
        Pop3Session session, Pop3Command? command, Pop3Reply reply, ReadOnlyMemory<byte> firstLine)
    {
        var note = session.Memory<Note>();
        if (command?.Is("PASS") == true && reply.Status == Pop3Status.Err) note.Count = 1;
        return note.Count == 1 && command?.Is("STAT") == true ? default : firstLine;
    }
}
