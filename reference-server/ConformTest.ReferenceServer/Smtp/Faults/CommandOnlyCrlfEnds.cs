using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Wire;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class CommandOnlyCrlfEnds() : WireFault(
    "smtp.command.only-crlf-ends",
    "A lone LF ends a command.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CommandOnlyCrlfEnds());

    public override bool EndsLineAtBareLf(LineConnection connection) => true;
}
