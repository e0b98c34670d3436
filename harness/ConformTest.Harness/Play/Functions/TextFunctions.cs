using System.Text;

namespace ConformTest.Harness.Play.Functions;

internal static class TextFunctions
{
    private const int LongestValue = 256 * 1024 * 1024;

    public static IEnumerable<ScriptFunction> All { get; } =
    [
        new("length", 1, 1, a => Number(a.Octets(0).Length)),
        new("lines", 1, 1, a => Number(Lines(a.Octets(0).Span))),
        new("times", 2, 2, Times),
        new("slice", 3, 3, Slice),
        new("join", 1, 10_000, a => Join(Enumerable.Range(0, a.Count).Select(a.Octets))),
        new("upper", 1, 1, a => Encoding.UTF8.GetBytes(a.Text(0).ToUpperInvariant())),
        new("lower", 1, 1, a => Encoding.UTF8.GetBytes(a.Text(0).ToLowerInvariant())),
        new("trim", 1, 1, a => Encoding.UTF8.GetBytes(a.Text(0).Trim())),
    ];

    public static ReadOnlyMemory<byte> Number(long value) => Encoding.ASCII.GetBytes(value.ToString());

    public static ReadOnlyMemory<byte> Join(IEnumerable<ReadOnlyMemory<byte>> parts)
    {
        using var joined = new MemoryStream();
        foreach (var part in parts)
            joined.Write(part.Span);
        return joined.ToArray();
    }

    /// <summary>Lines that end in CRLF, and a last one that does not.</summary>
    private static long Lines(ReadOnlySpan<byte> text) => text.Count("\r\n"u8) + (text.IsEmpty || text.EndsWith("\r\n"u8) ? 0 : 1);

    private static ReadOnlyMemory<byte> Times(Arguments arguments)
    {
        var count = arguments.Number(0);
        var unit = arguments.Octets(1);
        if (count < 0 || count > LongestValue / Math.Max(1, unit.Length))
            throw arguments.Error($"{count} times {unit.Length} octets is out of range");
        var all = new byte[count * unit.Length];
        if (all.Length == 0)
            return all;
        // What is there already is doubled, so that a million dots take twenty copies.
        unit.CopyTo(all);
        for (var filled = unit.Length; filled < all.Length; filled *= 2)
            all.AsSpan(0, Math.Min(filled, all.Length - filled)).CopyTo(all.AsSpan(filled));
        return all;
    }

    private static ReadOnlyMemory<byte> Slice(Arguments arguments)
    {
        var whole = arguments.Octets(0);
        var from = (int)Math.Clamp(arguments.Number(1), 0, whole.Length);
        return whole.Slice(from, (int)Math.Clamp(arguments.Number(2), 0, whole.Length - from));
    }
}
