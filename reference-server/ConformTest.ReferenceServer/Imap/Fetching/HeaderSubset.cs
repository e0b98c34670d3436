using ConformTest.ReferenceServer.Imap.Mime;

namespace ConformTest.ReferenceServer.Imap.Fetching;

/// <summary>HEADER.FIELDS and HEADER.FIELDS.NOT: some fields, octet for octet, and the empty line (RFC 9051 section 6.4.5.1).</summary>
internal static class HeaderSubset
{
    public static ReadOnlyMemory<byte> Of(MimeHeader header, Section section)
    {
        var names = section.Fields.Select(System.Text.Encoding.ASCII.GetBytes).ToList();
        var wantsNamed = section.Text == SectionText.HeaderFields;
        using var subset = new MemoryStream();
        foreach (var field in header.Fields)
            if (names.Exists(name => field.IsNamed(name)) == wantsNamed) subset.Write(field.Raw.Span);
        subset.Write(EmptyLine(header.Octets.Span));
        return subset.ToArray();
    }

    // A message without body may lack the empty line; then the subset lacks it too.
    private static ReadOnlySpan<byte> EmptyLine(ReadOnlySpan<byte> header)
    {
        if (header.SequenceEqual("\r\n"u8) || header.EndsWith("\n\r\n"u8)) return "\r\n"u8;
        if (header.SequenceEqual("\n"u8) || header.EndsWith("\n\n"u8)) return "\n"u8;
        return default;
    }
}
