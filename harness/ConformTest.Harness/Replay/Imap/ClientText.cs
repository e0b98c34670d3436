using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace ConformTest.Harness.Replay.Imap;

/// <summary>Puts a command with literals together: the printed count finds a literal's end where it fits; else whole lines are taken.</summary>
internal static partial class ClientText
{
    /// <summary>Whether a line announces a literal.</summary>
    public static bool OpensLiteral(string text) => Literal().IsMatch(text);

    /// <param name="lines">The command's line and all client lines behind it up to the server's.</param>
    /// <param name="awaited">How many continuation requests are printed.</param>
    public static ImmutableArray<SendPart> Read(IReadOnlyList<RawLine> lines, int awaited, FindingLog log)
    {
        var parts = ImmutableArray.CreateBuilder<SendPart>();
        var text = lines[0].Text.TrimStart();
        var number = lines[0].Number;
        var rest = lines.Skip(1).ToList();
        while (Literal().Match(text) is { Success: true } match)
        {
            parts.Add(new TextPart(text[..match.Index]));
            _ = long.TryParse(match.Groups[1].Value, out var count);
            if (rest.Count == 0)
            {
                parts.Add(new LiteralPart(null, count, match.Groups[2].Value, IsAwaited: false));
                return parts.ToImmutable();
            }

            var (content, behind, used) = Cut(rest, count);
            if (content.Length != count)
                log.Remark(number, $"the literal is announced with {count} octets and has {content.Length}; so many were announced");
            parts.Add(new LiteralPart(content, count, match.Groups[2].Value, awaited-- > 0));
            number = rest[Math.Min(used, rest.Count - 1)].Number;
            rest = [.. rest.Skip(used)];
            text = behind;
        }

        if (text.Length > 0 || parts.Count == 0)
            parts.Add(new TextPart(text));
        return parts.ToImmutable();
    }

    /// <summary>The literal's octets, what follows them on their last line, and how many lines that took.</summary>
    private static (byte[] Content, string Behind, int Used) Cut(List<RawLine> lines, long count)
    {
        using var octets = new MemoryStream();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = Encoding.UTF8.GetBytes(lines[i].Text);
            var left = count - octets.Length;
            if (left == 0)
                return (octets.ToArray(), lines[i].Text, i + 1);
            if (left == line.Length || (left < line.Length && line[left] is (byte)' ' or (byte)')' && IsBorder(line, left)))
            {
                octets.Write(line.AsSpan(0, (int)left));
                return (octets.ToArray(), Encoding.UTF8.GetString(line.AsSpan((int)left)), i + 1);
            }

            octets.Write(line);
            octets.Write("\r\n"u8);
        }

        // The count does not fit: whole lines, without the empty one that ends the command.
        var whole = lines is [.., { Text: "" }] && lines.Count > 1 ? octets.Length - 2 : octets.Length;
        if (lines.Count == 1)
            whole -= 2;
        return (octets.ToArray()[..(int)whole], "", lines.Count);
    }

    /// <summary>A literal ends inside of a line only where an argument may go on.</summary>
    private static bool IsBorder(byte[] line, long at) => line[at] == (byte)')' || Literal().IsMatch(Encoding.UTF8.GetString(line.AsSpan((int)at)));

    [GeneratedRegex(@"\{(\d+)([+-]?)\}$", RegexOptions.None, 1000)]
    private static partial Regex Literal();
}
