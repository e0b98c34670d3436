using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class SubmissionKeepsDestinations() : RelayFault(
    "smtp.submission.keeps-destinations",
    "The local part of a recipient is rewritten.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SubmissionKeepsDestinations());

    internal override string Command(HopSession session, string line) =>
        line.StartsWith("RCPT TO:<", StringComparison.Ordinal) ? line[..9] + "x-" + line[9..] : line;
}
