using System.Text;

namespace ConformTest.Harness.Play.Functions;

/// <summary>Parts of multipart messages, and the fields of reports in them (RFC 3464 section 2.1).</summary>
internal static class MimeFunctions
{
    public static IEnumerable<ScriptFunction> All { get; } =
    [
        new("parts", 1, 1, a => Encoding.Latin1.GetBytes(string.Join(' ', MimeParts.Of(a.Octets(0)).Select(part => part.Type)))),
        new("part", 2, 2, a => Find(a).Content),
        new("part-head", 2, 2, a => Find(a).Head),
        new("group", 2, 2, a => Groups(a.Octets(0)).ElementAtOrDefault((int)Math.Clamp(a.Number(1), 0, int.MaxValue)) ?? []),
        new("groups", 1, 1, a => TextFunctions.Number(Groups(a.Octets(0)).Count)),
        new("field", 2, 2, a => Encoding.Latin1.GetBytes(MimeParts.WithoutComments(Encoding.Latin1.GetString(MessageFunctions.Header(a.Octets(0).Span, a.Word(1)).Span)))),
        new("before", 2, 2, a => Around(a).Before),
        new("after", 2, 2, a => Around(a).After),
    ];

    private static (string Type, ReadOnlyMemory<byte> Head, ReadOnlyMemory<byte> Content) Find(Arguments arguments) =>
        MimeParts.Of(arguments.Octets(0)).FirstOrDefault(part => part.Type.Equals(arguments.Word(1), StringComparison.OrdinalIgnoreCase));

    /// <summary>Blocks of fields with blank lines between them.</summary>
    private static List<byte[]> Groups(ReadOnlyMemory<byte> octets)
    {
        List<StringBuilder> groups = [new()];
        foreach (var line in Encoding.Latin1.GetString(octets.Span).Split("\r\n"))
        {
            if (line.Length > 0)
                groups[^1].Append(line).Append("\r\n");
            else if (groups[^1].Length > 0)
                groups.Add(new());
        }

        return [.. groups.Where(group => group.Length > 0).Select(group => Encoding.Latin1.GetBytes(group.ToString()))];
    }

    /// <summary>What stands on both sides of the first separator, without white space around it; all of it in front when there is none.</summary>
    private static (byte[] Before, byte[] After) Around(Arguments arguments)
    {
        var text = Encoding.Latin1.GetString(arguments.Octets(0).Span);
        var separator = Encoding.Latin1.GetString(arguments.Octets(1).Span);
        var at = text.IndexOf(separator, StringComparison.Ordinal);
        return at < 0
            ? (Encoding.Latin1.GetBytes(text.Trim()), [])
            : (Encoding.Latin1.GetBytes(text[..at].Trim()), Encoding.Latin1.GetBytes(text[(at + separator.Length)..].Trim()));
    }
}
