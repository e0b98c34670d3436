namespace ConformTest.Harness.Protocols.Smtp;

/// <summary>An enhanced status code, <c>2.1.5</c> (RFC 3463 section 2).</summary>
public readonly record struct EnhancedStatusCode(int Class, int Subject, int Detail)
{
    public override string ToString() => $"{Class}.{Subject}.{Detail}";

    /// <summary>Reads a code at the beginning of a reply's text, where only a space or the end may follow it (RFC 2034 section 3).</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out EnhancedStatusCode code)
    {
        code = default;
        var end = text.IndexOf((byte)' ');
        var word = end < 0 ? text : text[..end];
        if (word.Length is < 5 or > 9 || word[0] is not ((byte)'2' or (byte)'4' or (byte)'5') || word[1] != '.') return false;
        var dot = word[2..].IndexOf((byte)'.');
        if (dot < 0 || !TryPart(word.Slice(2, dot), out var subject) || !TryPart(word[(3 + dot)..], out var detail)) return false;
        code = new(word[0] - '0', subject, detail);
        return true;
    }

    private static bool TryPart(ReadOnlySpan<byte> digits, out int value)
    {
        value = 0;
        if (digits.Length > 3 || !Octets.TryNumber(digits, out var number)) return false;
        value = (int)number;
        return true;
    }
}
