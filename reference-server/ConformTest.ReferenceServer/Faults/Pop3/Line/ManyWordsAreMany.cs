using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>Forty arguments have two answers.</summary>
internal sealed class ManyWordsAreMany()
    : Pop3Fault("pop3.line.no-echo/words", "Forty arguments have two answers.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ManyWordsAreMany());

    public override async ValueTask AfterAsync(Pop3Session session, Pop3Command? command, Pop3Reply reply, CancellationToken cancellation)
    {
        if (command?.Words.Length > 20) await session.ReplyAsync(null, Pop3Reply.Err("Too many"), cancellation);
    }
}
