using System.Text;
using System.Text.RegularExpressions;

namespace ConformTest.Harness.Replay.Imap;

/// <summary>Reads the server's printed lines, literals included.</summary>
internal static partial class ServerText
{
    /// <summary>Reads one response from the front of the lines.</summary>
    /// <param name="used">How many lines it took.</param>
    /// <exception cref="TranscriptException">The line is no response.</exception>
    public static PrintedResponse Read(RawTranscript transcript, IReadOnlyList<RawLine> lines, FindingLog log, out int used)
    {
        var first = lines[0];
        var text = new StringBuilder(first.Text.TrimStart());
        used = 1;
        while (Literal().Match(text.ToString()) is { Success: true } match && used < lines.Count)
        {
            _ = long.TryParse(match.Groups[1].Value, out var count);
            var length = Swallow(lines, ref used, count);
            if (length != count)
                log.Remark(first.Number, $"the literal is announced with {count} octets, and what is printed has {length}");
            text.Remove(match.Index, text.Length - match.Index).Append("\"\"");
            if (used < lines.Count && lines[used].Speaker == Speaker.Server && !IsResponse(lines[used].Text))
                text.Append(lines[used++].Text);
        }

        return Parse(transcript, first, text.ToString());
    }

    /// <summary>
    /// Takes the literal's lines. Books indent literals, and pages are indented differently: where the count fits without the indentation
    /// that the lines share, it is right.
    /// </summary>
    private static long Swallow(IReadOnlyList<RawLine> lines, ref int used, long count)
    {
        List<string> printed = [];
        for (var i = used; i < lines.Count && lines[i].Speaker == Speaker.Server && !IsResponse(lines[i].Text) && !lines[i].Text.TrimStart().StartsWith(')'); i++)
            printed.Add(lines[i].Text);
        var shared = printed.Where(line => line.Length > 0).Select(line => line.Length - line.TrimStart(' ').Length).DefaultIfEmpty(0).Min();
        foreach (var indent in new[] { 0, shared })
        {
            long length = 0;
            for (var i = 0; i < printed.Count && length < count; i++)
            {
                length += Encoding.UTF8.GetByteCount(printed[i]) - Math.Min(indent, printed[i].Length) + 2;
                if (length != count)
                    continue;
                used += i + 1;
                // An empty line cannot go on a response, so it belongs to a header whose count is short.
                for (i++; i < printed.Count && printed[i].Length == 0; i++, used++)
                    length += 2;
                return length;
            }
        }

        used += printed.Count;
        return printed.Sum(line => Encoding.UTF8.GetByteCount(line) - Math.Min(shared, line.Length) + 2);
    }

    private static bool IsResponse(string line) => Response().IsMatch(line.TrimStart());

    private static PrintedResponse Parse(RawTranscript transcript, RawLine line, string text)
    {
        if (text == "+" || text.StartsWith("+ ", StringComparison.Ordinal))
            return new PrintedResponse(line.Number, PrintedKind.Continuation, "", "", null, text.Length > 2 ? text[2..] : "");
        if (!(Untagged().Match(text) is { Success: true } untagged))
        {
            var tagged = Tagged().Match(text);
            return tagged.Success
                ? new PrintedResponse(line.Number, PrintedKind.Tagged, tagged.Groups[1].Value, tagged.Groups[2].Value.ToUpperInvariant(), null, tagged.Groups[3].Value)
                : throw transcript.Error(line.Number, "this is no IMAP response", "a response begins with '*', with '+', or with a tag and OK, NO or BAD; put what is no speech in <...>");
        }

        int? number = int.TryParse(untagged.Groups[1].Value, out var value) ? value : null;
        return new PrintedResponse(line.Number, PrintedKind.Untagged, "", untagged.Groups[2].Value.ToUpperInvariant(), number, untagged.Groups[3].Value);
    }

    [GeneratedRegex(@"\{(\d+)\}$", RegexOptions.None, 1000)]
    private static partial Regex Literal();

    [GeneratedRegex(@"^(\* |\S+ (OK|NO|BAD)( |$))", RegexOptions.None, 1000)]
    private static partial Regex Response();

    [GeneratedRegex(@"^\* (?:(\d+) )?(\S+) ?(.*)$", RegexOptions.None, 1000)]
    private static partial Regex Untagged();

    [GeneratedRegex(@"^(\S+) (OK|NO|BAD)(?: (.*))?$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Tagged();
}
