using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Wire;

namespace ConformTest.ReferenceServer.Variants.Mail;

/// <summary>What the server says comes octet by octet, each in a segment of its own.</summary>
internal sealed class ByteByByte()
    : WireVariant("mail.wire.byte-by-byte", "What the server says comes octet by octet, each in a segment of its own.")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new ByteByByte());

    /// <summary>The rest of long content goes at once: a segment border behind each octet of it would teach nothing more.</summary>
    private const int Single = 300;

    public override async ValueTask<bool> SendAsync(LineConnection connection, ReadOnlyMemory<byte> octets, PipeWriter output, CancellationToken cancellation)
    {
        for (var i = 0; i < Math.Min(Single, octets.Length); i++)
        {
            await output.WriteAsync(octets.Slice(i, 1), cancellation);
            await Task.Yield();
        }

        if (octets.Length > Single) await output.WriteAsync(octets[Single..], cancellation);
        return true;
    }
}
