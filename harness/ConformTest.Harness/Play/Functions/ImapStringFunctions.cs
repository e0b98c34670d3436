using System.Text;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Play.Functions;

/// <summary>IMAP strings (RFC 3501 section 4.3, RFC 7888, RFC 3516). A literal's octets follow a border, at which the sender waits if the form asks for it.</summary>
internal static class ImapStringFunctions
{
    public static IEnumerable<ScriptFunction> All { get; } =
    [
        new("quoted", 1, 1, a => Quoted(a.Octets(0))),
        new("literal", 1, 1, a => Literal(a, Plus(a), "")),
        new("literal+", 1, 1, a => Literal(a, "+", "")),
        new("literal8", 1, 1, a => Literal(a, "", "~")),
        new("astring", 1, 1, Astring),
    ];

    private static ReadOnlyMemory<byte> Astring(Arguments arguments)
    {
        var value = arguments.Octets(0);
        return arguments.Scope.Framing.Strings switch
        {
            StringForm.Literal => Literal(arguments, Plus(arguments), ""),
            StringForm.Simplest when IsAtom(value.Span) => value,
            _ when CanBeQuoted(value.Span) => Quoted(value),
            _ => Literal(arguments, Plus(arguments), ""),
        };
    }

    /// <summary>The mark of the form that the framing asks for.</summary>
    private static string Plus(Arguments arguments) => arguments.Scope.Framing.Literals == LiteralUse.NonSynchronizing ? "+" : "";

    private static bool IsAtom(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
            return false;
        foreach (var octet in value)
        {
            if (octet is <= 32 or >= 127 || "(){%*\"\\]"u8.Contains(octet))
                return false;
        }

        return true;
    }

    private static bool CanBeQuoted(ReadOnlySpan<byte> value)
    {
        foreach (var octet in value)
        {
            if (octet is 0 or 10 or 13 or >= 128)
                return false;
        }

        return true;
    }

    private static ReadOnlyMemory<byte> Quoted(ReadOnlyMemory<byte> value)
    {
        using var quoted = new MemoryStream(value.Length + 2);
        quoted.WriteByte((byte)'"');
        foreach (var octet in value.Span)
        {
            if (octet is (byte)'"' or (byte)'\\')
                quoted.WriteByte((byte)'\\');
            quoted.WriteByte(octet);
        }

        quoted.WriteByte((byte)'"');
        return quoted.ToArray();
    }

    private static ReadOnlyMemory<byte> Literal(Arguments arguments, string plus, string eight)
    {
        var value = arguments.Octets(0);
        arguments.Scope.Sending?.Literal(Encoding.ASCII.GetBytes($"{eight}{{{value.Length}{plus}}}\r\n"), value, plus.Length > 0);
        return arguments.Scope.Sending is null ? value : ReadOnlyMemory<byte>.Empty;
    }
}
