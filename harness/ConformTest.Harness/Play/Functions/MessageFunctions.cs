using System.Text;

namespace ConformTest.Harness.Play.Functions;

/// <summary>Parts of messages (RFC 5322 section 2.1).</summary>
internal static class MessageFunctions
{
    public static IEnumerable<ScriptFunction> All { get; } =
    [
        new("message", 1, 1, a => a.Scope.Message(a.Name(0))),
        new("envelope", 1, 1, a => Encoding.UTF8.GetBytes(a.Scope.Sidecar("envelope", a.Name(0)))),
        new("bodystructure", 1, 1, a => Encoding.UTF8.GetBytes(a.Scope.Sidecar("bodystructure", a.Name(0)))),
        new("body", 1, 1, a => Split(a.Octets(0)).Body),
        new("head", 1, 1, a => Split(a.Octets(0)).Head),
        new("header", 2, 2, a => Header(Split(a.Octets(0)).Head.Span, a.Word(1))),
        new("stuffed", 1, 1, a => Stuff(a.Octets(0).Span)),
    ];

    /// <summary>The header section with the CRLF of its last field, and what stands behind the empty line.</summary>
    internal static (ReadOnlyMemory<byte> Head, ReadOnlyMemory<byte> Body) Split(ReadOnlyMemory<byte> message)
    {
        if (message.Span.StartsWith("\r\n"u8))
            return (ReadOnlyMemory<byte>.Empty, message[2..]);
        var border = message.Span.IndexOf("\r\n\r\n"u8);
        return border < 0 ? (message, ReadOnlyMemory<byte>.Empty) : (message[..(border + 2)], message[(border + 4)..]);
    }

    /// <summary>The first field of that name, unfolded, without surrounding space; empty when there is none.</summary>
    internal static ReadOnlyMemory<byte> Header(ReadOnlySpan<byte> head, string name)
    {
        var found = new StringBuilder();
        var inside = false;
        foreach (var line in Encoding.Latin1.GetString(head).Split("\r\n"))
        {
            if (inside && line.Length > 0 && line[0] is ' ' or '\t')
            {
                found.Append(line);
                continue;
            }

            if (inside)
                break;
            if (line.Length > name.Length && line.StartsWith(name, StringComparison.OrdinalIgnoreCase) && line.AsSpan(name.Length).TrimStart(" \t").StartsWith(":"))
            {
                inside = true;
                found.Append(line.AsSpan(line.IndexOf(':') + 1));
            }
        }

        return Encoding.Latin1.GetBytes(found.ToString().Trim());
    }

    /// <summary>Doubles the dot at the start of each line (RFC 5321 section 4.5.2); a final CRLF is left to the line that sends it.</summary>
    public static byte[] Stuff(ReadOnlySpan<byte> text)
    {
        if (text.EndsWith("\r\n"u8))
            text = text[..^2];
        using var stuffed = new MemoryStream(text.Length + 16);
        var atStart = true;
        for (var i = 0; i < text.Length; i++)
        {
            if (atStart && text[i] == (byte)'.')
                stuffed.WriteByte((byte)'.');
            stuffed.WriteByte(text[i]);
            atStart = text[i] == (byte)'\n' && i > 0 && text[i - 1] == (byte)'\r';
        }

        return stuffed.ToArray();
    }
}
