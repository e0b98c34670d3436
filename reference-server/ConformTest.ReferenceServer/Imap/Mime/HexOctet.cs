using System.Buffers.Text;

namespace ConformTest.ReferenceServer.Imap.Mime;

/// <summary>Two hexadecimal digits in either case.</summary>
internal static class HexOctet
{
    public static bool TryRead(ReadOnlySpan<byte> digits, out byte octet) =>
        Utf8Parser.TryParse(digits, out octet, out var used, 'x') && used == 2;
}
