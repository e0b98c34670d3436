using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace ConformTest.Harness.Play.Functions;

internal static class EncodingFunctions
{
    public static IEnumerable<ScriptFunction> All { get; } =
    [
        new("base64", 1, 1, a => Base64(a.Octets(0).Span)),
        new("unbase64", 1, 1, Unbase64),
        new("hex", 1, 1, a => Encoding.ASCII.GetBytes(Convert.ToHexStringLower(a.Octets(0).Span))),
        new("xtext", 1, 1, a => Xtext(a.Octets(0).Span)),
        new("json", 2, 2, a => Encoding.UTF8.GetBytes(JsonMember(a.Word(0), a.Octets(1)))),
        new("unxtext", 1, 1, Unxtext),
        new("utf7", 1, 1, a => Encoding.ASCII.GetBytes(ModifiedUtf7.Encode(a.Text(0)))),
    ];

    public static byte[] Base64(ReadOnlySpan<byte> octets) => Encoding.ASCII.GetBytes(Convert.ToBase64String(octets));

    private static ReadOnlyMemory<byte> Unbase64(Arguments arguments)
    {
        var encoded = arguments.Octets(0).Span;
        var octets = new byte[Base64Url.GetMaxDecodedLength(encoded.Length) + 3];
        return System.Buffers.Text.Base64.DecodeFromUtf8(encoded, octets, out _, out var written) == System.Buffers.OperationStatus.Done
            ? octets.AsMemory(0, written)
            : throw new UndecodableException("not base64");
    }

    /// <summary>The string that a member of a JSON object has (RFC 8259 section 4).</summary>
    private static string JsonMember(string name, ReadOnlyMemory<byte> text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw new UndecodableException("not a JSON object");
            return document.RootElement.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String
                ? member.GetString()!
                : throw new UndecodableException($"no string '{name}' in the JSON object");
        }
        catch (JsonException)
        {
            throw new UndecodableException("not JSON");
        }
    }

    private static ReadOnlyMemory<byte> Unxtext(Arguments arguments)
    {
        var encoded = arguments.Octets(0).Span;
        using var octets = new MemoryStream(encoded.Length);
        for (var i = 0; i < encoded.Length; i++)
        {
            if (encoded[i] != (byte)'+')
                octets.WriteByte(encoded[i]);
            else if (i + 2 < encoded.Length && byte.TryParse(Encoding.Latin1.GetString(encoded.Slice(i + 1, 2)), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var octet))
            {
                octets.WriteByte(octet);
                i += 2;
            }
            else
                throw new UndecodableException("not xtext");
        }

        return octets.ToArray();
    }

    /// <summary>RFC 3461 section 4: what is not a plain xchar becomes <c>+XX</c>.</summary>
    private static byte[] Xtext(ReadOnlySpan<byte> octets)
    {
        var text = new StringBuilder();
        foreach (var octet in octets)
        {
            if (octet is > 32 and < 127 and not (byte)'+' and not (byte)'=')
                text.Append((char)octet);
            else
                text.Append('+').Append(octet.ToString("X2"));
        }

        return Encoding.ASCII.GetBytes(text.ToString());
    }
}

/// <summary>What the target sent cannot be decoded: an observation, not a fault of the script.</summary>
public sealed class UndecodableException(string message) : Exception(message);
