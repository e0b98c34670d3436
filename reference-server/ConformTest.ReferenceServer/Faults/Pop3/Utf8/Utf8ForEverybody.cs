using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>Messages with UTF-8 in their header are sent as they are to everybody.</summary>
internal sealed class Utf8ForEverybody()
    : Pop3Fault("pop3.utf8.not-sent-as-is", "Messages with UTF-8 in their header are sent as they are to everybody.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new Utf8ForEverybody());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        Shaping.If(command.IsOne("RETR", "TOP") && session.Find(command.Words[0]) is not null, () => Pop3Reply.Ok("Here it is") with { Body = session.Find(command.Words[0])!.Stored.Content });
}
