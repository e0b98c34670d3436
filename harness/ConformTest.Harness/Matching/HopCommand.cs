using System.Collections.Immutable;

namespace ConformTest.Harness.Matching;

/// <summary>A command that a target's client gives us (RFC 5321 section 4.1).</summary>
/// <param name="Verb">In upper case.</param>
/// <param name="Text">The line without parameters of MAIL or RCPT; verbs, <c>FROM:</c> and <c>TO:</c> in upper case.</param>
/// <param name="Parameters">Keywords in upper case, with what stands behind <c>=</c>; null without it.</param>
internal sealed record HopCommand(string Verb, ReadOnlyMemory<byte> Text, ImmutableArray<(string Keyword, ReadOnlyMemory<byte>? Value)> Parameters)
{
    /// <summary>As it came, without its line end.</summary>
    public ReadOnlyMemory<byte> Line { get; private init; }

    private static readonly string[] WithPath = ["MAIL FROM:", "RCPT TO:"];

    /// <param name="line">Without its line end.</param>
    public static HopCommand Of(ReadOnlyMemory<byte> line)
    {
        var text = Protocols.Octets.Text(line.Span).TrimEnd(' ');
        foreach (var opening in WithPath)
        {
            if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                return WithParameters(opening, text) with { Line = line };
        }

        var space = text.IndexOf(' ');
        var verb = (space < 0 ? text : text[..space]).ToUpperInvariant();
        return new HopCommand(verb, Octets(space < 0 ? verb : verb + text[space..]), []) { Line = line };
    }

    private static HopCommand WithParameters(string opening, string text)
    {
        var end = EndOfPath(text, opening.Length);
        var words = text[end..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new HopCommand(opening[..4], Octets(opening + text[opening.Length..end]), [.. words.Select(Parameter)]);
    }

    private static (string, ReadOnlyMemory<byte>?) Parameter(string word)
    {
        var equals = word.IndexOf('=');
        return equals < 0
            ? (word.ToUpperInvariant(), default(ReadOnlyMemory<byte>?))
            : (word[..equals].ToUpperInvariant(), Octets(word[(equals + 1)..]));
    }

    /// <summary>Behind the closing bracket, which may stand quoted in the local part as well.</summary>
    private static int EndOfPath(string text, int start)
    {
        var isQuoted = false;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == '"')
                isQuoted = !isQuoted;
            else if (text[i] == '>' && !isQuoted)
                return i + 1;
        }

        return text.Length;
    }

    private static ReadOnlyMemory<byte> Octets(string text) => System.Text.Encoding.Latin1.GetBytes(text);
}
