using System.Buffers;

namespace ConformTest.ReferenceServer.Smtp.Message;

/// <summary>
/// Collects the content of one message after the other, up to a limit, in memory that is used again. A long message is kept in
/// blocks while it comes, so that it costs its own size and not that of the arrays which it has outgrown.
/// </summary>
internal sealed class MessageBuffer(int limit) : IDisposable
{
    private const int Least = 16 * 1024;
    private const int Block = 128 * 1024;

    private readonly List<byte[]> _full = [];
    private byte[] _last = [];
    private int _used;

    public int Length { get; private set; }

    /// <summary>True when more was appended than the limit allows; nothing is kept then.</summary>
    public bool IsOverfull { get; private set; }

    /// <summary>All of it, in one piece.</summary>
    public ReadOnlySpan<byte> Span
    {
        get
        {
            if (_full.Count > 0) Join();
            return _last.AsSpan(0, _used);
        }
    }

    public void Append(ReadOnlySpan<byte> octets)
    {
        if (IsOverfull || octets.Length > limit - Length)
        {
            Clear();
            IsOverfull = true;
            return;
        }

        Length += octets.Length;
        while (octets.Length > _last.Length - _used)
        {
            var room = _last.Length - _used;
            octets[..room].CopyTo(_last.AsSpan(_used));
            octets = octets[room..];
            _used += room;
            More(octets.Length);
        }

        octets.CopyTo(_last.AsSpan(_used));
        _used += octets.Length;
    }

    private void More(int wanted)
    {
        if (_last.Length >= Block)
        {
            _full.Add(_last);
            _last = ArrayPool<byte>.Shared.Rent(Block);
            _used = 0;
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Min(Block, Math.Max(Least, _used + wanted)));
        _last.AsSpan(0, _used).CopyTo(larger);
        Return(_last);
        _last = larger;
    }

    private void Join()
    {
        var whole = GC.AllocateUninitializedArray<byte>(Length);
        var at = 0;
        foreach (var block in _full)
        {
            block.CopyTo(whole, at);
            at += block.Length;
            Return(block);
        }

        _last.AsSpan(0, _used).CopyTo(whole.AsSpan(at));
        Return(_last);
        _full.Clear();
        _last = whole;
        _used = whole.Length;
    }

    /// <summary>Empties it for the next message.</summary>
    public void Clear()
    {
        foreach (var block in _full) Return(block);
        _full.Clear();
        if (_last.Length > Block) _last = [];
        _used = 0;
        Length = 0;
        IsOverfull = false;
    }

    public void Dispose()
    {
        Clear();
        Return(_last);
        _last = [];
    }

    // What is longer than a block was joined, and is not the pool's.
    private static void Return(byte[] block)
    {
        if (block.Length is > 0 and <= Block) ArrayPool<byte>.Shared.Return(block);
    }
}
