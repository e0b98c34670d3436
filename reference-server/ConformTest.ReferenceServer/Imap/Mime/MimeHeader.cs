using System.Text;

namespace ConformTest.ReferenceServer.Imap.Mime;

/// <summary>One header field with its folds.</summary>
/// <param name="Raw">All of it, its last line end included.</param>
/// <param name="Name">What stands before the colon; empty when there is no colon.</param>
/// <param name="Value">What stands behind the colon, folds as they are, without the last line end.</param>
internal readonly record struct HeaderField(ReadOnlyMemory<byte> Raw, ReadOnlyMemory<byte> Name, ReadOnlyMemory<byte> Value)
{
    public bool IsNamed(ReadOnlySpan<byte> name) => Ascii.EqualsIgnoreCase(Name.Span, name);

    /// <summary>The value unfolded and without white space around it (RFC 5322 section 2.2.3).</summary>
    public ReadOnlyMemory<byte> Unfolded => HeaderText.Unfold(Value);
}

/// <summary>The header of a message or a part: octets up to and with the empty line.</summary>
internal sealed class MimeHeader(ReadOnlyMemory<byte> octets)
{
    private List<HeaderField>? _fields;

    /// <summary>The header octet for octet, with the empty line where there is one.</summary>
    public ReadOnlyMemory<byte> Octets { get; } = octets;

    /// <summary>The fields in order.</summary>
    public IReadOnlyList<HeaderField> Fields => _fields ??= Split(Octets);

    /// <summary>The first field of a name, or null.</summary>
    public HeaderField? Find(ReadOnlySpan<byte> name)
    {
        foreach (var field in Fields)
            if (field.IsNamed(name)) return field;
        return null;
    }

    /// <summary>The unfolded value of the first field of a name, or null.</summary>
    public ReadOnlyMemory<byte>? Value(ReadOnlySpan<byte> name) => Find(name)?.Unfolded;

    private static List<HeaderField> Split(ReadOnlyMemory<byte> octets)
    {
        List<HeaderField> fields = [];
        var start = 0;
        while (start < octets.Length)
        {
            var end = EndOfField(octets.Span, start);
            var raw = octets[start..end];
            start = end;
            var text = HeaderText.WithoutLineEnd(raw);
            if (text.IsEmpty) continue;
            var colon = text.Span.IndexOf((byte)':');
            var name = colon < 0 ? default : text[..colon];
            while (!name.IsEmpty && name.Span[^1] is (byte)' ' or (byte)'\t') name = name[..^1];
            fields.Add(new(raw, name, colon < 0 ? text : text[(colon + 1)..]));
        }

        return fields;
    }

    // A line that starts with white space belongs to the field before.
    private static int EndOfField(ReadOnlySpan<byte> octets, int start)
    {
        while (true)
        {
            var lf = octets[start..].IndexOf((byte)'\n');
            if (lf < 0) return octets.Length;
            start += lf + 1;
            if (start >= octets.Length || octets[start] is not ((byte)' ' or (byte)'\t')) return start;
        }
    }
}
