using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Mail;

/// <summary>QUIT takes the flags of all messages away.</summary>
internal sealed class QuitClearsFlags()
    : Pop3Fault("mail.flags.kept-under-pop3", "QUIT takes the flags of all messages away.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new QuitClearsFlags());

    public override IReadOnlyCollection<uint> Removes(Pop3Session session, Pop3End end, IReadOnlyCollection<uint> uids)
    {
        session.Maildrop!.Account.Inbox.ChangeFlags(null, session.Messages.Select(message => message.Stored), FlagOperation.Replace, MessageFlags.None);
        return uids;
    }
}
