using System.Buffers;
using System.Buffers.Text;

namespace ConformTest.ReferenceServer.Sasl;

/// <summary>Base64 (RFC 4648 section 4) as SASL exchanges carry it: nothing outside the alphabet is overlooked (RFC 4954 section 4).</summary>
public static class SaslBase64
{
    private static readonly SearchValues<byte> Alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="u8);

    public static bool TryDecode(ReadOnlySpan<byte> text, out byte[] octets)
    {
        octets = [];
        if (text.Length % 4 != 0 || text.ContainsAnyExcept(Alphabet)) return false;
        var buffer = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        if (Base64.DecodeFromUtf8(text, buffer, out var consumed, out var written) != OperationStatus.Done || consumed != text.Length)
            return false;
        octets = buffer[..written];
        return true;
    }

    public static byte[] Encode(ReadOnlySpan<byte> octets)
    {
        var text = new byte[Base64.GetMaxEncodedToUtf8Length(octets.Length)];
        Base64.EncodeToUtf8(octets, text, out _, out _);
        return text;
    }
}
