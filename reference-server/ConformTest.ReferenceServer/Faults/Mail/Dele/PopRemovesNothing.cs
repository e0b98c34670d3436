using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Mail;

/// <summary>What POP3 removes stays in the INBOX.</summary>
internal sealed class PopRemovesNothing()
    : Pop3Fault("mail.dele.seen-by-imap", "What POP3 removes stays in the INBOX.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PopRemovesNothing());

    public override IReadOnlyCollection<uint> Removes(Pop3Session session, Pop3End end, IReadOnlyCollection<uint> uids) =>
        [];
}
