using System.Globalization;
using ConformTest.ReferenceServer.Imap.Responses;

namespace ConformTest.ReferenceServer.Imap.Fetching;

/// <summary>Reads the value of each data item that is static (RFC 9051 section 6.4.5); flags and mod-sequences are the session's.</summary>
internal static class FetchItems
{
    /// <summary>An item with its value.</summary>
    public static FetchItem Read(MessageReader reader, FetchAtt att) => att switch
    {
        SectionAtt section => new(att.Name, Content(reader.Read(section.Section), section.Partial)),
        BinaryAtt binary => new(att.Name, Binary(BinaryContent.Of(reader, binary.Section), binary.Partial)),
        BinarySizeAtt size => new(att.Name, ImapValue.Number(BinaryContent.Of(reader, size.Section)?.Length ?? 0)),
        _ => new(att.Name, Simple(reader, att.Name)),
    };

    private static ImapValue Simple(MessageReader reader, string name) => name switch
    {
        SimpleAtt.Uid => ImapValue.Number(reader.Message.Uid),
        SimpleAtt.Size => ImapValue.Number(reader.Content.Length),
        SimpleAtt.InternalDate => ImapValue.String(InternalDate(reader.Message.InternalDate)),
        SimpleAtt.Envelope => Envelope.Of(reader.Header),
        SimpleAtt.Body => BodyStructure.Of(reader.Root, StructureDetail.Basic),
        SimpleAtt.BodyStructure => BodyStructure.Of(reader.Root, StructureDetail.Extended),
        _ => throw new ArgumentException($"no item {name}", nameof(name)),
    };

    private static ImapValue Content(ReadOnlyMemory<byte>? octets, Partial? partial) =>
        octets is { } present ? new LiteralValue(partial?.Of(present) ?? present) : ImapValue.Nil;

    private static ImapValue Binary(ReadOnlyMemory<byte>? octets, Partial? partial) =>
        octets is { } present ? new BinaryValue(partial?.Of(present) ?? present) : ImapValue.Nil;

    // date-time = DQUOTE date-day-fixed "-" date-month "-" date-year SP time SP zone DQUOTE
    private static string InternalDate(DateTimeOffset date)
    {
        var zone = date.Offset;
        var sign = zone < TimeSpan.Zero ? '-' : '+';
        return string.Create(CultureInfo.InvariantCulture, $"{date.Day,2}-{date:MMM-yyyy HH:mm:ss} {sign}{zone:hhmm}");
    }
}
