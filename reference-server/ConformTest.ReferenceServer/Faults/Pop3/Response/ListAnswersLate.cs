using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>A line follows the end of LIST after a while.</summary>
internal sealed class ListAnswersLate()
    : Pop3Fault("pop3.response.multi-line-end/late", "A line follows the end of LIST after a while.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ListAnswersLate());

    public override ValueTask AfterAsync(Pop3Session session, Pop3Command? command, Pop3Reply reply, CancellationToken cancellation)
    {
        if (session.Memory<Note>().Count == 1) session.Connection.Write("+OK and so on\r\n"u8);
        session.Memory<Note>().Count = command?.IsOne("LIST", "UIDL") == true ? 1 : 0;
        return default;
    }
}
