using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>A name that USER gave in clear is good for a PASS under TLS.</summary>
internal sealed class UserOutlivesStls()
    : Pop3Fault("pop3.stls.forgets-user", "A name that USER gave in clear is good for a PASS under TLS.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UserOutlivesStls());

    public override Pop3Command Received(Pop3Session session, Pop3Command command)
    {
        if (command.Is("STLS")) session.Memory<Note>().Text = session.PendingUser;
        return command;
    }

    public override ValueTask AfterAsync(Pop3Session session, Pop3Command? command, Pop3Reply reply, CancellationToken cancellation)
    {
        if (command?.Is("STLS") == true) session.PendingUser = session.Memory<Note>().Text;
        return default;
    }
}
