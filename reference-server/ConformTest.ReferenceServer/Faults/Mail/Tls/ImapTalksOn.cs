using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults.Imap;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Mail;

/// <summary>IMAP says OK to STARTTLS, and goes on talking in clear.</summary>
internal sealed class ImapTalksOn()
    : ImapFault("mail.tls.on-request/imap-without-handshake", "IMAP says OK to STARTTLS, and goes on talking in clear.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ImapTalksOn());

    public override ValueTask SentAsync(ImapSession session, ImapResponse response, CancellationToken cancellation)
    {
        if (session.Current.Is("STARTTLS")) session.Connection.Write("* OK still here\r\n"u8);
        return default;
    }
}
