using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>A message that was marked once is not there after RSET.</summary>
internal sealed class DeletedIsGone()
    : Pop3Fault("pop3.dele.waits-for-update/gone", "A message that was marked once is not there after RSET.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeletedIsGone());

    public override bool Exists(Pop3Session session, int number, bool exists) => exists && session.Memory<Note>().Count != number;

    public override ValueTask AfterAsync(Pop3Session session, Pop3Command? command, Pop3Reply reply, CancellationToken cancellation)
    {
        if (command?.Is("DELE") == true && reply.Status == Pop3Status.Ok && int.TryParse(command.Words[0], out var number)) session.Memory<Note>().Count = number;
        return default;
    }
}
