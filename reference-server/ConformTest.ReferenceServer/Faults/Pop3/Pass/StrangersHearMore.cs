using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>Who does not exist is told so.</summary>
internal sealed class StrangersHearMore()
    : Pop3Fault("pop3.pass.same-answer-for-strangers", "Who does not exist is told so.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StrangersHearMore());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply)
    {
        if (command?.Is("USER") == true) session.Memory<Note>().Text = command.ArgumentText;
        return command?.Is("PASS") == true && reply.Code == "AUTH" && session.Context.Store.FindByUser(session.Memory<Note>().Text ?? "") is null
            ? reply with { Text = "Nobody has this name" }
            : reply;
    }
}
