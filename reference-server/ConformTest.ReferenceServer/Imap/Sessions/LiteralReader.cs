using ConformTest.ReferenceServer.Wire;

namespace ConformTest.ReferenceServer.Imap.Sessions;

/// <summary>Reads the octets of a literal. Memory grows with what has arrived, not with what was announced.</summary>
internal static class LiteralReader
{
    private const int FirstPiece = 64 * 1024;

    public static async ValueTask<(WireStatus Status, ReadOnlyMemory<byte> Octets)> ReadAsync(
        LineConnection connection, long announced, CancellationToken cancellation)
    {
        var octets = new byte[(int)Math.Min(announced, FirstPiece)];
        var read = 0;
        while (true)
        {
            var status = await connection.ReadOctetsAsync(octets.AsMemory(read), cancellation);
            if (status != WireStatus.Ok) return (status, default);
            read = octets.Length;
            if (read == announced) return (WireStatus.Ok, octets);
            Array.Resize(ref octets, (int)Math.Min(announced, read * 2L));
        }
    }
}
