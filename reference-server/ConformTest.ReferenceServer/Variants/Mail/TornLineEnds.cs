using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Wire;

namespace ConformTest.ReferenceServer.Variants.Mail;

/// <summary>What the server says is cut between the CR and the LF of its lines, with a pause.</summary>
internal sealed class TornLineEnds()
    : WireVariant("mail.wire.cut-inside-crlf", "What the server says is cut between the CR and the LF of its lines, with a pause.")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new TornLineEnds());

    private const int Cuts = 6;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(3);

    public override async ValueTask<bool> SendAsync(LineConnection connection, ReadOnlyMemory<byte> octets, PipeWriter output, CancellationToken cancellation)
    {
        for (var cut = 0; cut < Cuts && octets.Span.IndexOf("\r\n"u8) is var end and >= 0; cut++)
        {
            await output.WriteAsync(octets[..(end + 1)], cancellation);
            octets = octets[(end + 1)..];
            await connection.DelayAsync(Pause, cancellation);
        }

        if (!octets.IsEmpty) await output.WriteAsync(octets, cancellation);
        return true;
    }
}
