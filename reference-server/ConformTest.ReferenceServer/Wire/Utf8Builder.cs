using System.Buffers;
using System.Text;

namespace ConformTest.ReferenceServer.Wire;

/// <summary>Puts text together as UTF-8, in a buffer of the caller's or, when that is too small, of the pool's.</summary>
internal ref struct Utf8Builder(Span<byte> buffer)
{
    private Span<byte> _buffer = buffer;
    private byte[]? _rented;

    public int Length { get; private set; }

    public void Append(ReadOnlySpan<char> text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        Length += Encoding.UTF8.GetBytes(text, _buffer[Length..]);
    }

    public void Append(ReadOnlySpan<byte> octets)
    {
        Reserve(octets.Length);
        octets.CopyTo(_buffer[Length..]);
        Length += octets.Length;
    }

    /// <summary>The octets; the builder is empty afterwards.</summary>
    public byte[] ToArrayAndFree()
    {
        var octets = _buffer[..Length].ToArray();
        if (_rented is not null) ArrayPool<byte>.Shared.Return(_rented);
        this = default;
        return octets;
    }

    private void Reserve(int octets)
    {
        if (octets <= _buffer.Length - Length) return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, Length + octets));
        _buffer[..Length].CopyTo(larger);
        if (_rented is not null) ArrayPool<byte>.Shared.Return(_rented);
        _buffer = _rented = larger;
    }
}
