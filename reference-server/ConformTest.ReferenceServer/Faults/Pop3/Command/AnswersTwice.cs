using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>NOOP, a long USER and a command with a bare LF in it are answered twice.</summary>
internal sealed class AnswersTwice()
    : Pop3Fault("pop3.command.one-answer/twice", "NOOP, a long USER and a command with a bare LF in it are answered twice.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AnswersTwice());

    public override ValueTask AfterAsync(Pop3Session session, Pop3Command? command, Pop3Reply reply, CancellationToken cancellation)
    {
        if (command is not null && (command.Is("NOOP") || (command.Is("USER") && command.Line.Length > 40) || command.Line.Span.Contains((byte)'\n')))
            session.Connection.Write("+OK again\r\n"u8);
        return default;
    }
}
