using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SmtpUtf8Line998Octets() : SmtpFault(
    "smtp.smtputf8.line-998-octets",
    "Lines of UTF-8 are wrapped in the middle.")
{
    // as Latin-1, in which octets are replaced
    private static readonly string Long = string.Concat(Enumerable.Repeat("\u00c3\u00bc", 200));

    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SmtpUtf8Line998Octets());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Content = message.Content.Replaced(Long, Long + "\r\n") };
}
