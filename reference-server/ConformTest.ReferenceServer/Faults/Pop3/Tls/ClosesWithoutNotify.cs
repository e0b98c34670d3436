using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Wire;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>The connection is cut without a word of TLS.</summary>
internal sealed class ClosesWithoutNotify()
    : WireFault("pop3.implicit-tls.close-notify", "The connection is cut without a word of TLS.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ClosesWithoutNotify());

    public override async ValueTask ClosingAsync(LineConnection connection, CancellationToken cancellation)
    {
        // The last reply must have arrived before the reset does.
        await connection.DelayAsync(TimeSpan.FromMilliseconds(100), cancellation);
        if (connection.IsTls) connection.Abort();
    }
}
