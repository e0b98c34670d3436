using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Wire;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>The rest of a line is waited for only for an instant.</summary>
internal sealed class LineMustComeAtOnce()
    : WireFault("imap.line.any-segmentation", "The rest of a line is waited for only for an instant.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LineMustComeAtOnce());

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(150);

    public override TimeSpan IdleLimit(LineConnection connection, TimeSpan limit) => Patience;
}
