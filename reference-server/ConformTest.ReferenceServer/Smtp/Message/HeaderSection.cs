using System.Buffers;
using System.Text;

namespace ConformTest.ReferenceServer.Smtp.Message;

/// <summary>The header section of a message, as far as delivery looks at it (RFC 5322 section 2.2).</summary>
internal static class HeaderSection
{
    /// <summary>True when a field of this name is there, in any case.</summary>
    public static bool Has(ReadOnlySpan<byte> content, string name) => Find(content, name).Length > 0;

    /// <summary>The value of the first field of this name, unfolded and without white space around it, or null.</summary>
    public static string? Value(ReadOnlySpan<byte> content, string name)
    {
        var (start, length) = Find(content, name);
        if (length == 0) return null;
        var field = Encoding.UTF8.GetString(content.Slice(start, length)).Replace("\r\n", "", StringComparison.Ordinal);
        return field[(field.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }

    /// <summary>How many fields of this name there are.</summary>
    public static int Count(ReadOnlySpan<byte> content, string name)
    {
        var count = 0;
        while (Find(content, name) is { Length: > 0 } field)
        {
            count++;
            content = content[(field.Start + field.Length)..];
        }

        return count;
    }

    /// <summary>The content without the fields of this name; the same octets when there is none.</summary>
    public static ReadOnlySpan<byte> Without(ReadOnlySpan<byte> content, string name)
    {
        if (Find(content, name) is not { Length: > 0 } field) return content;
        var kept = new ArrayBufferWriter<byte>(content.Length);
        while (field.Length > 0)
        {
            kept.Write(content[..field.Start]);
            content = content[(field.Start + field.Length)..];
            field = Find(content, name);
        }

        kept.Write(content);
        return kept.WrittenSpan;
    }

    private static (int Start, int Length) Find(ReadOnlySpan<byte> content, string name)
    {
        for (var at = 0; at < content.Length;)
        {
            var length = FieldLength(content[at..]);
            if (length <= 2) break;
            if (IsNamed(content.Slice(at, length), name)) return (at, length);
            at += length;
        }

        return default;
    }

    /// <summary>A field with its continuation lines, or the empty line.</summary>
    private static int FieldLength(ReadOnlySpan<byte> rest)
    {
        var length = 0;
        do
        {
            var end = rest[length..].IndexOf("\r\n"u8);
            length = end < 0 ? rest.Length : length + end + 2;
        }
        while (length > 2 && length < rest.Length && rest[length] is (byte)' ' or (byte)'\t');
        return length;
    }

    private static bool IsNamed(ReadOnlySpan<byte> field, string name) =>
        field.Length > name.Length
        && Ascii.EqualsIgnoreCase(field[..name.Length], name)
        && field[name.Length..].TrimStart(" \t"u8).StartsWith(":"u8);
}
