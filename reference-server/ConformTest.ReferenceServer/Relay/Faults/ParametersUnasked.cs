using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class ParametersUnasked() : RelayFault("smtp.client.only-offered-parameters", "The client gives parameters of extensions that are not on offer.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ParametersUnasked());

    internal override string Command(HopSession session, string line) => line.Split(' ')[0] switch
    {
        "MAIL" when !session.Offers("SIZE") => line + " SIZE=1000",
        "RCPT" when !session.Offers("DSN") => line + " NOTIFY=FAILURE",
        _ => line,
    };
}
