using System.Buffers;

namespace ConformTest.ReferenceServer.Smtp.Message;

/// <summary>Collects the content of one message after the other, up to a limit, in memory that is used again.</summary>
internal sealed class MessageBuffer(int limit) : IDisposable
{
    private const int Least = 16 * 1024;
    private const int Kept = 256 * 1024;

    private byte[] _octets = [];

    public int Length { get; private set; }

    /// <summary>True when more was appended than the limit allows; nothing is kept then.</summary>
    public bool IsOverfull { get; private set; }

    public ReadOnlySpan<byte> Span => _octets.AsSpan(0, Length);

    public void Append(ReadOnlySpan<byte> octets)
    {
        if (IsOverfull || octets.Length > limit - Length)
        {
            IsOverfull = true;
            Length = 0;
            return;
        }

        if (octets.Length > _octets.Length - Length) Grow(Length + octets.Length);
        octets.CopyTo(_octets.AsSpan(Length));
        Length += octets.Length;
    }

    private void Grow(int least)
    {
        var wanted = Math.Max(Math.Max(Least, least), Math.Min((long)_octets.Length * 2, Array.MaxLength));
        var larger = ArrayPool<byte>.Shared.Rent((int)wanted);
        Span.CopyTo(larger);
        if (_octets.Length > 0) ArrayPool<byte>.Shared.Return(_octets);
        _octets = larger;
    }

    /// <summary>Empties it for the next message.</summary>
    public void Clear()
    {
        Length = 0;
        IsOverfull = false;
        if (_octets.Length > Kept) Dispose();
    }

    public void Dispose()
    {
        if (_octets.Length > 0) ArrayPool<byte>.Shared.Return(_octets);
        _octets = [];
        Length = 0;
    }
}
