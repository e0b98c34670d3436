using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>What was sent together with a command is thrown away with it.</summary>
internal sealed class DropsWhatIsAhead()
    : Pop3Fault("pop3.pipelining.nothing-lost", "What was sent together with a command is thrown away with it.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DropsWhatIsAhead());

    public override ValueTask AfterAsync(Pop3Session session, Pop3Command? command, Pop3Reply reply, CancellationToken cancellation)
    {
        if (command is not null && !command.Is("STAT") && !command.Is("USER"))
            session.Connection.Consume(session.Connection.Buffered.Length);
        return default;
    }
}
