using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Wire;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class CommandWaitsForCrlf() : WireFault(
    "smtp.command.waits-for-crlf",
    "The server answers a NOOP whose line end has not come.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CommandWaitsForCrlf());

    public override bool EndsLineHere(LineConnection connection) =>
        connection.Buffered is { IsSingleSegment: true } waiting && waiting.FirstSpan.SequenceEqual("NOOP"u8);
}
