using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SmtpUtf8HeadersAccepted() : SmtpFault(
    "smtp.smtputf8.headers-accepted",
    "A header beyond ASCII is refused.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SmtpUtf8HeadersAccepted());

    public override SmtpReply? Refusing(SmtpSession session, SmtpReply? refusal) =>
        Ascii.IsValid(Header(session.Content.Span)) ? refusal : new SmtpReply(554, "5.6.9", "Header beyond ASCII");

    private static ReadOnlySpan<byte> Header(ReadOnlySpan<byte> content) =>
        content.IndexOf("\r\n\r\n"u8) is >= 0 and var end ? content[..end] : content;
}
