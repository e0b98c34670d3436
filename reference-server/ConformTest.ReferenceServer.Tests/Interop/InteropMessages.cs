using System.Text;

namespace ConformTest.ReferenceServer.Tests.Interop;

/// <summary>Messages with what has broken clients and servers before; fixtures/interop has the same for programs.</summary>
internal static class InteropMessages
{
    private const int BigLines = 60_000;

    /// <summary>By name, each whole and with CRLF at its end.</summary>
    public static IReadOnlyDictionary<string, byte[]> All { get; } = new Dictionary<string, byte[]>
    {
        ["dots"] = Message("dots", ".one\r\n..two\r\n...three\r\n.\r\n..\r\n\r\n.\r\n. \r\nlast .\r\n"u8),
        ["eight bit"] = Message("eight bit", [.. "Grüße aus Łódź, 日本\r\n"u8, .. Enumerable.Range(0xA0, 0x60).Select(octet => (byte)octet), .. "\r\n"u8]),
        ["long lines"] = Message("long lines", Encoding.ASCII.GetBytes($"{new string('x', 998)}\r\n.{new string('y', 997)}\r\n")),
        ["blank lines"] = Message("blank lines", "\r\n\r\n \r\n\t\r\ntext \t\r\n\r\n\r\n\r\n"u8),
        ["no body"] = Message("no body", []),
        ["folded"] = Message("folded", "text\r\n"u8, "X-Folded: one\r\n two\r\n\tthree\r\nX-Empty: \r\n"),
        ["big"] = Message("big", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, BigLines).Select(n => $"{new string('.', n % 70)} {n}\r\n")))),
    };

    private static byte[] Message(string subject, ReadOnlySpan<byte> body, string header = "") =>
    [
        .. Encoding.ASCII.GetBytes(
            $"""
            From: Alice Arnold <alice@reference.test>
            To: bob@reference.test
            Subject: {subject}
            Date: Sat, 2 Jan 2021 03:04:05 +0000
            Message-ID: <{subject.Replace(' ', '-')}@client.test>
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: {(Ascii.IsValid(body) ? "7bit" : "8bit")}

            """.ReplaceLineEndings("\r\n") + header + "\r\n"),
        .. body,
    ];
}
