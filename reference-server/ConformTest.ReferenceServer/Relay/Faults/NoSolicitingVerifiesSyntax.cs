using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class NoSolicitingVerifiesSyntax() : RelayFault(
    "smtp.no-soliciting.verifies-syntax",
    "What the header field says goes into the command, whatever it is.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoSolicitingVerifiesSyntax());

    // All that the conversation has in the field begins with a letter or a comma; any parameter will do to show it.
    internal override string Command(HopSession session, string line) =>
        line.StartsWith("MAIL", StringComparison.Ordinal) && session.Offers("NO-SOLICITING") ? line + " SOLICIT=,," : line;
}
