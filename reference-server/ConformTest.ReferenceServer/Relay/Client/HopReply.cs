using System.Collections.Immutable;

namespace ConformTest.ReferenceServer.Relay.Client;

/// <summary>A reply of the next hop (RFC 5321 section 4.2).</summary>
/// <param name="Code">200 to 599.</param>
/// <param name="Lines">The text behind the code of each line, one at least.</param>
public sealed record HopReply(int Code, ImmutableArray<string> Lines)
{
    public bool IsPositive => Code < 400;

    public bool IsTransient => Code is >= 400 and < 500;

    /// <summary>The enhanced status code of the first line (RFC 2034 section 4); null when there is none of the reply's own class.</summary>
    public string? Status
    {
        get
        {
            var word = Lines[0].Split(' ')[0];
            var parts = word.Split('.');
            return parts.Length == 3 && parts[0] == (Code / 100).ToString() && parts[1..].All(part => part.Length is >= 1 and <= 3 && part.All(char.IsAsciiDigit))
                ? word
                : null;
        }
    }

    /// <summary>As in a diagnostic-code field (RFC 3461 section 9.2): the lines joined, each with its code.</summary>
    public string Diagnostic => string.Join(' ', Lines.Select((line, i) => $"{Code}{(i < Lines.Length - 1 ? '-' : ' ')}{line}"));

    public override string ToString() => $"{Code} {string.Join(" / ", Lines)}";
}
