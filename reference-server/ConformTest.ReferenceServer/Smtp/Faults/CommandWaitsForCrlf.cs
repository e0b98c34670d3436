using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Wire;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class CommandWaitsForCrlf() : WireFault(
    "smtp.command.waits-for-crlf",
    "The server says something before a line is complete.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CommandWaitsForCrlf());

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(150);

    public override TimeSpan IdleLimit(LineConnection connection, TimeSpan limit) => Patience;
}
