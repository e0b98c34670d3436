using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>A message with a bare CR or LF is refused, and the connection closed at once, as a defence against smuggling.</summary>
internal sealed class BareLineEndsClose()
    : SmtpVariant("smtp.data.hangs-up-on-bare-line-ends", "A message with a bare CR or LF is refused, and the connection closed at once, as a defence against smuggling.")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new BareLineEndsClose());

    private static readonly SmtpReply HangUp = new(421, "4.7.0", "mx.reference.test Bare line ends are not taken, closing connection");

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply)
    {
        if (reply.Code != 554 || !(command?.Is("DATA") == true || command?.Is("BDAT") == true)) return reply;
        session.End();
        return HangUp;
    }
}
