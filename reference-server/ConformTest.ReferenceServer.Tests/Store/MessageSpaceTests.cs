using System.Runtime.InteropServices;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Tests.Store;

public sealed class MessageSpaceTests
{
    private readonly MessageSpace _space = new();

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 0)]
    [InlineData(0, 3)]
    [InlineData(200, 1024)]
    [InlineData(200, 32 * 1024)]
    [InlineData(200, 3 * 1024 * 1024)]
    public void The_two_parts_are_kept_one_behind_the_other(int first, int second)
    {
        var (trace, content) = (Octets(first, 1), Octets(second, 2));
        var kept = _space.Keep(trace, content);
        trace.AsSpan().Clear();
        content.AsSpan().Clear();
        kept.ToArray().Should().Equal([.. Octets(first, 1), .. Octets(second, 2)]);
    }

    [Fact]
    public void Many_keep_their_octets_through_every_growth_of_the_space()
    {
        // Twenty-odd megabytes, so that slabs of all sizes are used, the largest more than once.
        var kept = Enumerable.Range(0, 3000).Select(i => _space.Keep(Octets(100, i), Octets(i * 7 % 16_000, i + 1))).ToList();
        for (var i = 0; i < kept.Count; i++)
            kept[i].Span.SequenceEqual([.. Octets(100, i), .. Octets(i * 7 % 16_000, i + 1)]).Should().BeTrue("message {0} must be as it came", i);
    }

    [Fact]
    public async Task Those_kept_at_the_same_time_do_not_overlap()
    {
        var all = await Task.WhenAll(Enumerable.Range(1, 8).Select(writer => Task.Run(() =>
            Enumerable.Range(0, 500).Select(i => _space.Keep(Octets(10, writer), Octets(i, writer))).ToList())));
        for (var writer = 1; writer <= all.Length; writer++)
            for (var i = 0; i < all[writer - 1].Count; i++)
                all[writer - 1][i].ToArray().Should().Equal([.. Octets(10, writer), .. Octets(i, writer)]);
    }

    [Fact]
    public void A_long_one_holds_nobody_else() => Array(_space.Keep([1], new byte[100_000])).Should().HaveCount(100_001);

    [Fact]
    public void The_first_takes_little() => Array(_space.Keep([1], [2])).Should().HaveCountLessThanOrEqualTo(64 * 1024);

    private static byte[] Array(ReadOnlyMemory<byte> kept)
    {
        MemoryMarshal.TryGetArray(kept, out var segment).Should().BeTrue();
        return segment.Array!;
    }

    private static byte[] Octets(int length, int salt) => [.. Enumerable.Range(0, length).Select(i => (byte)((i * 31) + (salt * 17) + 1))];
}
