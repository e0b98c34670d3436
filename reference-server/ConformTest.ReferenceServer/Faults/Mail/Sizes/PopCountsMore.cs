using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Mail;

/// <summary>POP3 counts more octets than IMAP.</summary>
internal sealed class PopCountsMore()
    : Pop3Fault("mail.sizes.agree", "POP3 counts more octets than IMAP.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PopCountsMore());

    public override long Octets(Pop3Session session, Pop3Message message, long octets) => octets + 42;
}
