using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults.Imap;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Mail;

/// <summary>IMAP refuses STARTTLS.</summary>
internal sealed class ImapRefusesTls()
    : ImapFault("mail.tls.on-request/imap", "IMAP refuses STARTTLS.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ImapRefusesTls());

    public override ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation) =>
        new(invocation.Is("STARTTLS") ? Shaping.No("TLS is not available") : null);
}
