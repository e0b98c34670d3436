using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>Whoever sends more in clear behind STARTTLS is cut off in place of the handshake: a defence against injected commands.</summary>
internal sealed class PlaintextBehindStartTlsCloses() : SmtpVariant(
    "smtp.starttls.hangs-up-on-plaintext",
    "Whoever sends more in clear behind STARTTLS is cut off in place of the handshake.")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new PlaintextBehindStartTlsCloses());

    public override async ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (command?.Is("STARTTLS") != true || reply.Code != 220 || session.Connection.Buffered.IsEmpty) return;
        await session.Connection.FlushAsync(cancellation);
        session.Connection.Abort();
    }
}
