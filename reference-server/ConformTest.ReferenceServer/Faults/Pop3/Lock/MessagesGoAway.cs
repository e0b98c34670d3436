using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>Two sessions can open a maildrop, and what is removed elsewhere is gone for a session.</summary>
internal sealed class MessagesGoAway()
    : Pop3Fault("pop3.lock.messages-stay", "Two sessions can open a maildrop, and what is removed elsewhere is gone for a session.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MessagesGoAway());

    public override bool OpensLockedMaildrop(Pop3Session session) => true;

    public override bool Exists(Pop3Session session, int number, bool exists) => exists && !session.Messages[number - 1].Stored.IsExpunged;
}
