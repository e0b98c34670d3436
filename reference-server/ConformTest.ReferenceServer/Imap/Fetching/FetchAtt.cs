namespace ConformTest.ReferenceServer.Imap.Fetching;

/// <summary>A data item that FETCH asks for (RFC 9051 section 6.4.5).</summary>
/// <param name="Name">The name in the response.</param>
internal abstract record FetchAtt(string Name);

/// <summary>One of the items that have no arguments.</summary>
internal sealed record SimpleAtt(string Name) : FetchAtt(Name)
{
    public const string Envelope = "ENVELOPE";
    public const string Flags = "FLAGS";
    public const string InternalDate = "INTERNALDATE";
    public const string Size = "RFC822.SIZE";
    public const string Body = "BODY";
    public const string BodyStructure = "BODYSTRUCTURE";
    public const string Uid = "UID";
    public const string ModSeq = "MODSEQ";
}

/// <summary>Whether a fetch of content sets \Seen.</summary>
internal enum SeenEffect
{
    Sets,
    Peeks,
}

/// <summary>BODY[...] and the RFC822 items that stand for some of them.</summary>
internal sealed record SectionAtt(string Name, Section Section, Partial? Partial, SeenEffect Seen) : FetchAtt(Name);

/// <summary>BINARY[...]: content without its transfer encoding.</summary>
internal sealed record BinaryAtt(string Name, Section Section, Partial? Partial, SeenEffect Seen) : FetchAtt(Name);

/// <summary>BINARY.SIZE[...].</summary>
internal sealed record BinarySizeAtt(string Name, Section Section) : FetchAtt(Name);

/// <summary>partial = "&lt;" number64 "." nz-number64 "&gt;"; from an octet, so many at most.</summary>
internal sealed record Partial(long Offset, long Count)
{
    public ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> octets)
    {
        if (Offset >= octets.Length) return default;
        return octets.Slice((int)Offset, (int)Math.Min(Count, octets.Length - Offset));
    }
}
