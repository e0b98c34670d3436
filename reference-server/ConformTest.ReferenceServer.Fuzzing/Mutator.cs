using System.Text;

namespace ConformTest.ReferenceServer.Fuzzing;

/// <summary>Changes octets as hostile or broken clients do: noise, words of the protocol in wrong places, repetition, odd line ends, odd numbers.</summary>
internal sealed class Mutator(Randomness random, IReadOnlyList<string> words)
{
    private const int Longest = 64 * 1024;
    private static readonly byte[] Telling = "\0\r\n\t .<>@\"\\{}()[]*%:;,=+-~'`&/#0129AZaz\x7f"u8.ToArray();
    private static readonly string[] Numbers = ["0", "1", "-1", "007", "2147483647", "2147483648", "4294967295", "4294967296", "18446744073709551616", "1e9", ""];

    /// <summary>The octets after one to eight changes.</summary>
    public byte[] Mutate(ReadOnlySpan<byte> original)
    {
        var octets = new List<byte>(original.Length + 64);
        octets.AddRange(original);
        for (var left = 1 + random.Below(8); left > 0; left--) Change(octets);
        if (octets.Count > Longest) octets.RemoveRange(Longest, octets.Count - Longest);
        return [.. octets];
    }

    private void Change(List<byte> octets)
    {
        var at = random.Below(octets.Count + 1);
        switch (random.Below(10))
        {
            case 0: Replace(octets, at, 1, [(byte)random.Below(256)]); break;
            case 1: Replace(octets, at, random.Below(2), [random.Of(Telling)]); break;
            case 2: Replace(octets, at, random.Below(12), Encoding.UTF8.GetBytes(random.Of(words))); break;
            case 3: Replace(octets, at, random.Below(20), []); break;
            case 4: Repeat(octets, at, 1 + random.Below(40), 1 + random.Below(random.Once(10) ? 500 : 8)); break;
            case 5: Replace(octets, at, 0, Enumerable.Repeat(random.Of(Telling), 1 + random.Below(random.Once(10) ? 10_000 : 100))); break;
            case 6: LineEnd(octets, at); break;
            case 7: Number(octets, at); break;
            case 8: Swap(octets, at, random.Below(octets.Count + 1)); break;
            default: Replace(octets, at, 0, octets.Skip(random.Below(octets.Count)).Take(random.Below(60)).ToArray()); break;
        }
    }

    private static void Replace(List<byte> octets, int at, int count, IEnumerable<byte> by)
    {
        octets.RemoveRange(at, Math.Min(count, octets.Count - at));
        octets.InsertRange(at, by);
    }

    private static void Repeat(List<byte> octets, int at, int length, int times)
    {
        var piece = octets.GetRange(at, Math.Min(length, octets.Count - at));
        if (piece.Count * times < Longest) octets.InsertRange(at, Enumerable.Repeat(piece, times).SelectMany(same => same));
    }

    private void LineEnd(List<byte> octets, int near)
    {
        var at = octets.IndexOf((byte)'\r', near);
        if (at >= 0) Replace(octets, at, 2, Encoding.ASCII.GetBytes(random.Of(["\n", "\r", "", "\r\r\n", "\n\r", "\r\n\r\n", "\r\n.\r\n", "\0\r\n", " \r\n"])));
    }

    private void Number(List<byte> octets, int near)
    {
        var at = octets.FindIndex(near, octet => octet is >= (byte)'0' and <= (byte)'9');
        if (at >= 0) Replace(octets, at, 1 + random.Below(3), Encoding.ASCII.GetBytes(random.Of(Numbers)));
    }

    private static void Swap(List<byte> octets, int one, int other)
    {
        if (one >= octets.Count || other >= octets.Count) return;
        (octets[one], octets[other]) = (octets[other], octets[one]);
    }
}
