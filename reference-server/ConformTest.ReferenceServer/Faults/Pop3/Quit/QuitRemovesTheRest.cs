using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>QUIT of a session that has seen DELE removes all messages.</summary>
internal sealed class QuitRemovesTheRest()
    : Pop3Fault("pop3.quit.keeps-unmarked", "QUIT of a session that has seen DELE removes all messages.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new QuitRemovesTheRest());

    public override ValueTask AfterAsync(Pop3Session session, Pop3Command? command, Pop3Reply reply, CancellationToken cancellation)
    {
        if (command?.Is("DELE") == true) session.Memory<Note>().Count++;
        return default;
    }

    public override IReadOnlyCollection<uint> Removes(Pop3Session session, Pop3End end, IReadOnlyCollection<uint> uids) =>
        end == Pop3End.Quit && session.Memory<Note>().Count > 0 ? [.. session.Messages.Select(message => message.Stored.Uid)] : uids;
}
