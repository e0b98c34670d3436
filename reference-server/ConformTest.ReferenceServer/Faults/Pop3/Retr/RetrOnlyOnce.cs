using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>A message can be retrieved once in a session.</summary>
internal sealed class RetrOnlyOnce()
    : Pop3Fault("pop3.retr.repeatable", "A message can be retrieved once in a session.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RetrOnlyOnce());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(command.Is("RETR") && session.Memory<Note>().Count++ > 0, () => Pop3Reply.Err("You have it already"));
}
