using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class SmtpUtf8RelayedWith() : RelayFault(
    "smtp.smtputf8.relayed-with",
    "The next hop is not told that a message is internationalized.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SmtpUtf8RelayedWith());

    internal override string Command(HopSession session, string line) => line.Replace(" SMTPUTF8", "", StringComparison.Ordinal);
}
