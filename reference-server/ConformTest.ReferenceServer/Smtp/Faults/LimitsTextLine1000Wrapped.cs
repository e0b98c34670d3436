using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LimitsTextLine1000Wrapped() : SmtpFault(
    "smtp.limits.text-line-1000/wrapped",
    "Text lines are wrapped at 990 octets.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LimitsTextLine1000Wrapped());

    private const int Widest = 990;

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message)
    {
        var wrapped = new List<byte>();
        var width = 0;
        foreach (var octet in message.Content.Span)
        {
            if (width == Widest) wrapped.AddRange("\r\n"u8);
            width = octet == 10 || width == Widest ? 0 : width + 1;
            wrapped.Add(octet);
        }

        return message with { Content = wrapped.ToArray() };
    }
}
