using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class MailingListKeepsHeader() : SmtpFault(
    "smtp.mailing-list.keeps-header",
    "A list puts itself into From.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MailingListKeepsHeader());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        Encoding.Latin1.GetString(message.Trace.Span).Contains("<team-request@", StringComparison.Ordinal)
            ? message with { Content = message.Content.Replaced("From: A Writer <", "From: A Writer via Team <") } : message;
}
