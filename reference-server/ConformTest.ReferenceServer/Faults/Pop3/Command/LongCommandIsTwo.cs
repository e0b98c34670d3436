using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>A command of more than 128 octets is answered twice.</summary>
internal sealed class LongCommandIsTwo()
    : Pop3Fault("pop3.command.length-255/two-answers", "A command of more than 128 octets is answered twice.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LongCommandIsTwo());

    public override ValueTask AfterAsync(Pop3Session session, Pop3Command? command, Pop3Reply reply, CancellationToken cancellation)
    {
        if (command?.Line.Length > 128) session.Connection.Write("-ERR Unknown command\r\n"u8);
        return default;
    }
}
