namespace ConformTest.ReferenceServer.Imap.Mime;

/// <summary>
/// Takes a message apart (RFC 2045, RFC 2046). It never fails: what makes no sense is text. Depth and number of parts are
/// bounded; what goes beyond stays in one piece.
/// </summary>
internal sealed class MimeParser
{
    private const int Deepest = 60;
    private const int MostParts = 5000;
    private readonly ReadOnlyMemory<byte> _content;
    private readonly BoundaryScanner _boundaries;
    private int _parts;

    private MimeParser(ReadOnlyMemory<byte> content)
    {
        _content = content;
        _boundaries = new BoundaryScanner(content);
    }

    /// <summary>All of a message.</summary>
    public static MimePart Parse(ReadOnlyMemory<byte> content) => new MimeParser(content).Entity(0, 0, ContentType.Default, out _);

    /// <summary>The header of a message alone.</summary>
    public static MimeHeader ParseHeader(ReadOnlyMemory<byte> content) => new(content[..new BoundaryScanner(content).EndOfHeader(0, out _)]);

    private MimePart Entity(int start, int depth, ContentType fallback, out BoundaryHit hit)
    {
        _parts++;
        var bodyStart = _boundaries.EndOfHeader(start, out var early);
        var header = new MimeHeader(_content[start..bodyStart]);
        var type = ContentType.Parse(header.Value("Content-Type"u8), fallback);
        if (early is { } boundary)
        {
            // A boundary stands in the header: there is no body.
            hit = boundary;
            return new(header, default, header.Octets, Leaf(type), [], null);
        }

        if (depth >= Deepest || _parts >= MostParts)
        {
            hit = _boundaries.Next(bodyStart);
            return Make(header, start, bodyStart, hit, Leaf(type), [], null);
        }

        if (type.IsMultipart)
        {
            var children = Parts(type, bodyStart, depth, out hit);
            return Make(header, start, bodyStart, hit, type, children, null);
        }

        if (type.IsMessage)
        {
            var message = Entity(bodyStart, depth + 1, ContentType.Default, out hit);
            return Make(header, start, bodyStart, hit, type, [], message);
        }

        hit = _boundaries.Next(bodyStart);
        return Make(header, start, bodyStart, hit, type, [], null);
    }

    private List<MimePart> Parts(ContentType type, int bodyStart, int depth, out BoundaryHit hit)
    {
        var fallback = type.Is("multipart", "digest") ? ContentType.DigestDefault : ContentType.Default;
        var level = _boundaries.Push(type.Parameter("boundary")!.Value);
        List<MimePart> parts = [];
        hit = _boundaries.Next(bodyStart);
        while (hit.Level == level && hit.Kind == BoundaryKind.Delimiter && _parts < MostParts)
            parts.Add(Entity(hit.After, depth + 1, fallback, out hit));
        var own = hit.Level == level;
        _boundaries.Pop();
        // Behind the closing delimiter comes an epilogue, which ends where the enclosing part ends.
        if (own) hit = _boundaries.Next(hit.After);
        if (parts.Count == 0) parts.Add(new(new(default), default, default, fallback.IsMessage ? ContentType.Default : fallback, [], null));
        return parts;
    }

    private MimePart Make(
        MimeHeader header, int start, int bodyStart, BoundaryHit hit, ContentType type, IReadOnlyList<MimePart> children, MimePart? message)
    {
        var end = Math.Max(bodyStart, hit.ContentEnd);
        return new(header, _content[bodyStart..end], _content[start..end], type, children, message);
    }

    // The grammar of BODYSTRUCTURE has no multipart without parts and no message/rfc822 without a message.
    private static ContentType Leaf(ContentType type) => type.IsMultipart || type.IsMessage ? ContentType.Opaque : type;
}
