using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>STAT is refused after AUTH.</summary>
internal sealed class AuthOpensNothing()
    : Pop3Fault("pop3.auth.enters-transaction", "STAT is refused after AUTH.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthOpensNothing());

    public override bool Permits(Pop3Session session, Pop3Command command, bool permitted) =>
        permitted && !(command.Is("STAT") && session.Memory<Note>().Count > 0);

    public override ValueTask AfterAsync(Pop3Session session, Pop3Command? command, Pop3Reply reply, CancellationToken cancellation)
    {
        if (command?.Is("AUTH") == true && session.State == Pop3States.Transaction) session.Memory<Note>().Count++;
        return default;
    }
}
