using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DataNulEndsNothing() : SmtpFault(
    "smtp.data.nul-ends-nothing",
    "A NUL ends the text.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DataNulEndsNothing());

    public override DataRules Data(SmtpSession session, DataRules rules) => rules with { TakesNul = true };

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message)
    {
        var nul = message.Content.Span.IndexOf((byte)0);
        return nul < 0 ? message : message with { Content = message.Content[..nul] };
    }
}
