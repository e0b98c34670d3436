namespace ConformTest.ReferenceServer.Store;

/// <summary>
/// Where contents of messages are kept: many in one array, which is freed with the last of them. A message stays for long, and one
/// with an array of its own is copied by the garbage collector twice before it is left where it is. Thread-safe.
/// </summary>
internal sealed class MessageSpace
{
    private const int Smallest = 64 * 1024;
    private const int Largest = 8 * 1024 * 1024;

    /// <summary>What is longer has an array of its own, so that no slab stays half empty for it.</summary>
    private const int LongestShared = Smallest / 2;

    private readonly Lock _gate = new();
    private byte[] _slab = [];
    private int _used;

    /// <summary>Joins two parts to a content that must not change any more.</summary>
    public ReadOnlyMemory<byte> Keep(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        var whole = Take(first.Length + second.Length);
        first.CopyTo(whole.Span);
        second.CopyTo(whole.Span[first.Length..]);
        return whole;
    }

    private Memory<byte> Take(int length)
    {
        if (length > LongestShared) return GC.AllocateUninitializedArray<byte>(length);
        lock (_gate)
        {
            if (length > _slab.Length - _used)
            {
                _slab = Larger(_slab.Length);
                _used = 0;
            }

            _used += length;
            return _slab.AsMemory(_used - length, length);
        }
    }

    /// <summary>Twice as long as the last, so that a store of few messages takes little and none holds back much more than came into it.</summary>
    private static byte[] Larger(int last)
    {
        var slab = GC.AllocateUninitializedArray<byte>(Math.Clamp(last * 2, Smallest, Largest), pinned: true);
        if (slab.Length == Largest) LargePages.Ask(slab);
        return slab;
    }
}
