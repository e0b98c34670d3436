using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace ConformTest.Harness.Protocols;

/// <summary>Octets as protocols see them: ASCII words without case, and text of no promised encoding.</summary>
internal static class Octets
{
    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789"u8);

    /// <summary>One character per octet, so that nothing is lost.</summary>
    public static string Text(ReadOnlySpan<byte> octets) => Encoding.Latin1.GetString(octets);

    public static bool EqualsIgnoringCase(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) => Ascii.EqualsIgnoreCase(left, right);

    public static bool Is(ReadOnlySpan<byte> octets, string word) => Ascii.EqualsIgnoreCase(octets, word);

    public static bool IsDigit(byte octet) => octet is >= (byte)'0' and <= (byte)'9';

    public static bool AreDigits(ReadOnlySpan<byte> octets) => octets.Length > 0 && !octets.ContainsAnyExcept(Digits);

    public static bool AreUtf8(ReadOnlySpan<byte> octets) => Utf8.IsValid(octets);

    /// <summary>The value of a run of digits; false when it is none or does not fit 64 bits.</summary>
    public static bool TryNumber(ReadOnlySpan<byte> octets, out ulong value)
    {
        value = 0;
        if (!AreDigits(octets)) return false;
        foreach (var octet in octets)
        {
            var digit = (ulong)(octet - '0');
            if (value > (ulong.MaxValue - digit) / 10) return false;
            value = (value * 10) + digit;
        }
        return true;
    }
}
