using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Wire;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class Closing421Closes() : WireFault(
    "smtp.closing.421-closes",
    "After its last words the server keeps the connection open.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new Closing421Closes());

    public override async ValueTask ClosingAsync(LineConnection connection, CancellationToken cancellation) =>
        await connection.DelayAsync(TimeSpan.FromHours(1), cancellation);
}
