namespace ConformTest.Harness.Wire;

/// <summary>Cuts what is sent into segments, without changing an octet.</summary>
internal static class Segmenter
{
    public static IEnumerable<ReadOnlyMemory<byte>> Cut(ReadOnlyMemory<byte> octets, Segmentation segmentation) => segmentation switch
    {
        Segmentation.ByByte => Enumerable.Range(0, octets.Length).Select(i => octets.Slice(i, 1)),
        Segmentation.InsideCrlf => BetweenCrAndLf(octets),
        _ => [octets],
    };

    private static IEnumerable<ReadOnlyMemory<byte>> BetweenCrAndLf(ReadOnlyMemory<byte> octets)
    {
        while (octets.Length > 0)
        {
            var crlf = octets.Span.IndexOf("\r\n"u8);
            var cut = crlf < 0 ? octets.Length : crlf + 1;
            yield return octets[..cut];
            octets = octets[cut..];
        }
    }
}
