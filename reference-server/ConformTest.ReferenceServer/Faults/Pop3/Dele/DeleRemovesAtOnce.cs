using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>DELE removes the message at once.</summary>
internal sealed class DeleRemovesAtOnce()
    : Pop3Fault("pop3.dele.waits-for-update", "DELE removes the message at once.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeleRemovesAtOnce());

    public override ReadOnlyMemory<byte> Content(
        Pop3Session session, Pop3Command command, Pop3Message message, ReadOnlyMemory<byte> content) =>
        session.Memory<Note>().Count == message.Number ? default : content;

    public override ValueTask AfterAsync(Pop3Session session, Pop3Command? command, Pop3Reply reply, CancellationToken cancellation)
    {
        if (command?.Is("DELE") == true && reply.Status == Pop3Status.Ok && int.TryParse(command.Words[0], out var number)) session.Memory<Note>().Count = number;
        return default;
    }
}
