using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Wire;

namespace ConformTest.ReferenceServer.Variants.Mail;

/// <summary>The server takes its time before each answer.</summary>
internal sealed class SlowAnswers()
    : WireVariant("mail.wire.slow", "The server takes its time before each answer.")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new SlowAnswers());

    private static readonly TimeSpan While = TimeSpan.FromMilliseconds(40);

    public override async ValueTask<bool> SendAsync(LineConnection connection, ReadOnlyMemory<byte> octets, PipeWriter output, CancellationToken cancellation)
    {
        await connection.DelayAsync(While, cancellation);
        return false;
    }
}
