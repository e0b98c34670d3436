using ConformTest.ReferenceServer.Imap.Mime;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Imap.Fetching;

/// <summary>One message while its items are put together; it is taken apart only as far as they need.</summary>
internal sealed class MessageReader(StoredMessage message)
{
    private MimePart? _root;
    private MimeHeader? _header;

    public StoredMessage Message { get; } = message;

    public ReadOnlyMemory<byte> Content => Message.Content;

    public MimeHeader Header => _header ??= _root?.Header ?? MimeParser.ParseHeader(Content);

    public MimePart Root => _root ??= MimeParser.Parse(Content);

    /// <summary>The octets of a section; null when the message has no such part.</summary>
    public ReadOnlyMemory<byte>? Read(Section section)
    {
        if (section.Part.Count == 0) return ReadMessage(section, Content, Header);
        if (Find(section.Part) is not { } part) return null;
        return section.Text switch
        {
            SectionText.None => part.Body,
            SectionText.Mime => part.Header.Octets,
            // The rest belongs to messages; a part that is none has no such thing.
            _ => part.Message is { } inner ? ReadMessage(section, inner.Whole, inner.Header) : null,
        };
    }

    /// <summary>The part of a number path, or null (RFC 9051 section 6.4.5.1).</summary>
    public MimePart? Find(IReadOnlyList<uint> path)
    {
        var scope = Root;
        MimePart? part = null;
        foreach (var number in path)
        {
            if (part is not null)
            {
                if (part.Message is null && !part.IsMultipart) return null;
                scope = part.Message ?? part;
            }

            if (scope.IsMultipart) part = number <= scope.Children.Count ? scope.Children[(int)number - 1] : null;
            else part = number == 1 ? scope : null;
            if (part is null) return null;
        }

        return part;
    }

    private static ReadOnlyMemory<byte>? ReadMessage(Section section, ReadOnlyMemory<byte> whole, MimeHeader header) => section.Text switch
    {
        SectionText.Header => header.Octets,
        SectionText.Text => whole[header.Octets.Length..],
        SectionText.HeaderFields or SectionText.HeaderFieldsNot => HeaderSubset.Of(header, section),
        _ => whole,
    };
}
