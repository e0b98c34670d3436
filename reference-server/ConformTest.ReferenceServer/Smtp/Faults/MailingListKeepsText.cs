using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class MailingListKeepsText() : SmtpFault(
    "smtp.mailing-list.keeps-text",
    "A list adds a footer.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MailingListKeepsText());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        Encoding.Latin1.GetString(message.Trace.Span).Contains("<team-request@", StringComparison.Ordinal)
            ? message with { Content = (byte[])[.. message.Content.Span, .. "-- \r\nThe team\r\n"u8] } : message;
}
