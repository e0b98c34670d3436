using System.Text;

namespace ConformTest.ReferenceServer.Imap.Mime;

/// <summary>A media type with parameters (RFC 2045 section 5.1).</summary>
internal sealed record ContentType(string Type, string Subtype, IReadOnlyList<MimeParameter> Parameters)
{
    /// <summary>What a part is without a field that says so (RFC 2045 section 5.2).</summary>
    public static readonly ContentType Default = new("TEXT", "PLAIN", [new("CHARSET", "US-ASCII"u8.ToArray())]);

    /// <summary>What a part of a multipart/digest is by default (RFC 2046 section 5.1.5).</summary>
    public static readonly ContentType DigestDefault = new("MESSAGE", "RFC822", []);

    /// <summary>What a part is shown as when it is nested too deeply to be looked into.</summary>
    public static readonly ContentType Opaque = new("APPLICATION", "OCTET-STREAM", []);

    public bool IsMultipart => Type.Equals("multipart", StringComparison.OrdinalIgnoreCase);

    public bool IsText => Type.Equals("text", StringComparison.OrdinalIgnoreCase);

    /// <summary>message/rfc822 and message/global, which have a message inside.</summary>
    public bool IsMessage => Type.Equals("message", StringComparison.OrdinalIgnoreCase)
        && (Subtype.Equals("rfc822", StringComparison.OrdinalIgnoreCase) || Subtype.Equals("global", StringComparison.OrdinalIgnoreCase));

    public bool Is(string type, string subtype) =>
        Type.Equals(type, StringComparison.OrdinalIgnoreCase) && Subtype.Equals(subtype, StringComparison.OrdinalIgnoreCase);

    public ReadOnlyMemory<byte>? Parameter(string name) =>
        Parameters.FirstOrDefault(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;

    // content := "Content-Type" ":" type "/" subtype *(";" parameter)
    public static ContentType Parse(ReadOnlyMemory<byte>? value, ContentType fallback)
    {
        if (value is not { } text) return fallback;
        var scanner = new MimeScanner(text);
        var type = scanner.Token();
        if (type.IsEmpty || !scanner.TrySkip((byte)'/')) return Default;
        var subtype = scanner.Token();
        if (subtype.IsEmpty) return Default;
        var parsed = new ContentType(Encoding.Latin1.GetString(type.Span), Encoding.Latin1.GetString(subtype.Span), MimeParameter.ParseAll(scanner));
        if (!parsed.IsMultipart) return parsed;
        // A multipart that cannot be taken apart is read as text, like anything else that is not understood.
        return parsed.Parameter("boundary") is { Length: > 0 } ? parsed : Default;
    }
}
