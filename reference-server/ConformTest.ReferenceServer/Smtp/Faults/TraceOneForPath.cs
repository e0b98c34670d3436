using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class TraceOneForPath() : SmtpFault(
    "smtp.trace.one-for-path",
    "The FOR clause names all recipients.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TraceOneForPath());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) => message.Recipients.Count < 2
        ? message
        : message with { Trace = message.Trace.Replaced("; ", $"\r\n\tfor {string.Join(", ", message.Recipients.Select(recipient => $"<{recipient.Path.Text}>"))}; ") };
}
