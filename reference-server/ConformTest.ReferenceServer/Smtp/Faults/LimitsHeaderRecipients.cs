using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LimitsHeaderRecipients() : SmtpFault(
    "smtp.limits.header-recipients",
    "A message with a hundred addresses in its header is dropped.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LimitsHeaderRecipients());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        Encoding.Latin1.GetString(message.Content.Span).Split('@').Length > 100 ? message with { Recipients = [] } : message;
}
