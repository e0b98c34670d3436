using System.Collections.Immutable;

namespace ConformTest.Harness.Language.Parsing;

/// <summary>Octets by their ABNF names (RFC 5234 appendix B.1) or in hexadecimal.</summary>
internal static class OctetNames
{
    /// <summary>The octets, or null when the name means none.</summary>
    public static ImmutableArray<byte>? Find(string name) => name switch
    {
        "CR" => [13],
        "LF" => [10],
        "CRLF" => [13, 10],
        "NUL" => [0],
        "SP" => [32],
        "HTAB" => [9],
        _ => IsHexadecimal(name) ? [.. Convert.FromHexString(name.AsSpan(1))] : null,
    };

    private static bool IsHexadecimal(string name)
    {
        if (name.Length < 3 || name[0] != 'x' || name.Length % 2 == 0)
            return false;
        foreach (var c in name.AsSpan(1))
            if (!char.IsAsciiHexDigit(c))
                return false;
        return true;
    }
}
