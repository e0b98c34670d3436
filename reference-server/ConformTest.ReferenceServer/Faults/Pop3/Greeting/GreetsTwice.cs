using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>A second line follows the greeting.</summary>
internal sealed class GreetsTwice()
    : Pop3Fault("pop3.greeting.one-line", "A second line follows the greeting.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new GreetsTwice());

    public override ValueTask AfterAsync(Pop3Session session, Pop3Command? command, Pop3Reply reply, CancellationToken cancellation)
    {
        if (command is null) session.Connection.Write("+OK and welcome\r\n"u8);
        return default;
    }
}
