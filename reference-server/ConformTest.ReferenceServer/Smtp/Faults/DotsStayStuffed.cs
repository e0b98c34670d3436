using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DotsStayStuffed() : SmtpFault(
    "smtp.data.dots-removed",
    "The dots that the client added stay in the message.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DotsStayStuffed());

    public override DataRules Data(SmtpSession session, DataRules rules) => rules with { UnstuffsDots = false };
}
