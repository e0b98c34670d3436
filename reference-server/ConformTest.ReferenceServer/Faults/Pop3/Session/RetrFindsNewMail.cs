using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>Messages that came during the session have numbers in it.</summary>
internal sealed class RetrFindsNewMail()
    : Pop3Fault("pop3.session.snapshot/retr", "Messages that came during the session have numbers in it.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RetrFindsNewMail());

    public override bool Exists(Pop3Session session, int number, bool exists) => exists || (number > session.Messages.Count && number <= session.Maildrop?.Account.Inbox.Snapshot().Count);
}
