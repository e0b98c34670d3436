using System.Text;

namespace ConformTest.Harness.Tests.Protocols;

/// <summary>Octets of test cases, written one character per octet.</summary>
internal static class WireText
{
    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    public static string Text(ReadOnlyMemory<byte> octets) => Encoding.Latin1.GetString(octets.Span);
}
