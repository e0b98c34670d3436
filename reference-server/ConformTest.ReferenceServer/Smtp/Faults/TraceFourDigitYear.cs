using System.Globalization;
using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class TraceFourDigitYear() : SmtpFault(
    "smtp.trace.four-digit-year",
    "The year in the Received field has two digits.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TraceFourDigitYear());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message)
    {
        var year = session.Context.Time.GetUtcNow().ToString("yyyy", CultureInfo.InvariantCulture);
        return message with { Trace = message.Trace.Replaced($" {year} ", $" {year[2..]} ") };
    }
}
