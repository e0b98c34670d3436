namespace ConformTest.Harness.Protocols.Imap;

/// <summary>A literal's announcement at the end of a line.</summary>
/// <param name="Marker">Where <c>{</c> or <c>~{</c> stands.</param>
/// <param name="Start">Where its octets begin.</param>
internal readonly record struct LiteralMark(int Marker, int Start, int Length, ImapLiteralKind Kind)
{
    public int End => Start + Length;

    /// <summary>Reads the announcement that ends a line, if there is one.</summary>
    /// <param name="length">The length that it claims; <see cref="ulong.MaxValue"/> for one that no number holds.</param>
    public static bool TryRead(ReadOnlySpan<byte> line, out int marker, out ulong length, out ImapLiteralKind kind)
    {
        (marker, length, kind) = (0, 0, ImapLiteralKind.Plain);
        if (line.IsEmpty || line[^1] != '}') return false;
        marker = line.LastIndexOf((byte)'{');
        if (marker < 0) return false;
        var digits = line[(marker + 1)..^1];
        if (digits.EndsWith("+"u8))
        {
            digits = digits[..^1];
            kind = ImapLiteralKind.NonSynchronizing;
        }
        if (!Octets.AreDigits(digits)) return false;
        if (!Octets.TryNumber(digits, out length)) length = ulong.MaxValue;
        if (marker > 0 && line[marker - 1] == '~') (marker, kind) = (marker - 1, ImapLiteralKind.Literal8);
        return true;
    }
}
