using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Wire;

namespace ConformTest.ReferenceServer.Variants.Mail;

/// <summary>The connection stays open for a while behind the last words.</summary>
internal sealed class SlowGoodbye()
    : WireVariant("mail.wire.closes-late", "The connection stays open for a while behind the last words.")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new SlowGoodbye());

    private static readonly TimeSpan While = TimeSpan.FromMilliseconds(250);

    public override ValueTask ClosingAsync(LineConnection connection, CancellationToken cancellation) => connection.DelayAsync(While, cancellation);
}
