using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>What one session has marked is marked in the next.</summary>
internal sealed class MarksOutliveTheSession()
    : Pop3Fault("pop3.login.nothing-marked", "What one session has marked is marked in the next.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MarksOutliveTheSession());

    public override ValueTask AfterAsync(Pop3Session session, Pop3Command? command, Pop3Reply reply, CancellationToken cancellation)
    {
        if (command?.Is("DELE") != true) return default;
        foreach (var message in session.Messages.Where(message => message.IsMarked))
            session.Maildrop?.Account.Inbox.ChangeFlags(null, [message.Stored], FlagOperation.Add, MessageFlags.Of([@"\Deleted"]));
        return default;
    }

    public override bool Exists(Pop3Session session, int number, bool exists) => exists && !session.Messages[number - 1].Stored.Flags.Has(SystemFlags.Deleted);
}
