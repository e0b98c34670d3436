using System.Text;
using ConformTest.ReferenceServer.Imap.Mime;
using ConformTest.ReferenceServer.Imap.Responses;

namespace ConformTest.ReferenceServer.Imap.Fetching;

/// <summary>Whether extension data is told: BODYSTRUCTURE tells it, BODY does not.</summary>
internal enum StructureDetail
{
    Basic,
    Extended,
}

/// <summary>Describes the parts of a message (RFC 9051 section 7.5.2).</summary>
internal static class BodyStructure
{
    // body = "(" (body-type-1part / body-type-mpart) ")"
    public static ImapValue Of(MimePart part, StructureDetail detail) => part.IsMultipart ? Multipart(part, detail) : SinglePart(part, detail);

    // body-type-mpart = 1*body SP media-subtype [SP body-ext-mpart]
    private static ListValue Multipart(MimePart part, StructureDetail detail)
    {
        List<ImapValue> fields =
        [
            new ListValue([.. part.Children.Select(child => Of(child, detail))], ListForm.Bare),
            ImapValue.String(part.Type.Subtype),
        ];
        if (detail == StructureDetail.Extended)
        {
            fields.Add(Parameters(part.Type.Parameters));
            AddCommonExtensions(part.Header, fields);
        }

        return new(fields, ListForm.Spaced);
    }

    // body-type-1part = (body-type-basic / body-type-msg / body-type-text) [SP body-ext-1part]
    private static ListValue SinglePart(MimePart part, StructureDetail detail)
    {
        List<ImapValue> fields =
        [
            ImapValue.String(part.Type.Type),
            ImapValue.String(part.Type.Subtype),
            Parameters(part.Type.Parameters),
            ImapValue.NString(part.Header.Value("Content-ID"u8)),
            ImapValue.NString(part.Header.Value("Content-Description"u8)),
            ImapValue.String(TransferEncoding(part.Header)),
            ImapValue.Number(part.Body.Length),
        ];
        if (part.Message is { } message)
        {
            fields.Add(Envelope.Of(message.Header));
            fields.Add(Of(message, detail));
            fields.Add(ImapValue.Number(Lines(part.Body.Span)));
        }
        else if (part.Type.IsText)
        {
            fields.Add(ImapValue.Number(Lines(part.Body.Span)));
        }

        if (detail == StructureDetail.Extended)
        {
            fields.Add(ImapValue.NString(part.Header.Value("Content-MD5"u8)));
            AddCommonExtensions(part.Header, fields);
        }

        return new(fields, ListForm.Spaced);
    }

    // body-fld-dsp SP body-fld-lang SP body-fld-loc
    private static void AddCommonExtensions(MimeHeader header, List<ImapValue> fields)
    {
        fields.Add(Disposition(header));
        fields.Add(Languages(header));
        fields.Add(ImapValue.NString(header.Value("Content-Location"u8)));
    }

    // body-fld-param = "(" string SP string *(SP string SP string) ")" / nil
    private static ImapValue Parameters(IReadOnlyList<MimeParameter> parameters) => parameters.Count == 0
        ? ImapValue.Nil
        : ImapValue.List([.. parameters.SelectMany(p => new[] { ImapValue.String(p.Name), ImapValue.String(p.Value) })]);

    // body-fld-enc defaults to 7BIT.
    private static string TransferEncoding(MimeHeader header)
    {
        if (header.Value("Content-Transfer-Encoding"u8) is not { } value) return "7BIT";
        var token = new MimeScanner(value).Token();
        return token.IsEmpty ? "7BIT" : Encoding.Latin1.GetString(token.Span).ToUpperInvariant();
    }

    // body-fld-dsp = "(" string SP body-fld-param ")" / nil
    private static ImapValue Disposition(MimeHeader header)
    {
        if (header.Value("Content-Disposition"u8) is not { } value) return ImapValue.Nil;
        var scanner = new MimeScanner(value);
        var type = scanner.Token();
        return type.IsEmpty ? ImapValue.Nil : ImapValue.List(ImapValue.String(type), Parameters(MimeParameter.ParseAll(scanner)));
    }

    // body-fld-lang = nstring / "(" string *(SP string) ")"
    private static ImapValue Languages(MimeHeader header)
    {
        if (header.Value("Content-Language"u8) is not { } value) return ImapValue.Nil;
        var scanner = new MimeScanner(value);
        List<ImapValue> languages = [];
        do
        {
            var tag = scanner.Token();
            if (!tag.IsEmpty) languages.Add(ImapValue.String(tag));
        }
        while (scanner.TrySkip((byte)','));
        return languages.Count switch
        {
            0 => ImapValue.Nil,
            1 => languages[0],
            _ => ImapValue.List(languages),
        };
    }

    // A last line without an end is a line as well.
    private static int Lines(ReadOnlySpan<byte> body)
    {
        var lines = body.Count((byte)'\n');
        return body.IsEmpty || body[^1] == '\n' ? lines : lines + 1;
    }
}
