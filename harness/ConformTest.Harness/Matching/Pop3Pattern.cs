using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ConformTest.Harness.Protocols.Pop3;

namespace ConformTest.Harness.Matching;

/// <summary>One acceptable beginning of a response: <c>+OK</c>, <c>-ERR [IN-USE]</c>.</summary>
internal sealed record Pop3Statuses(Pop3Status Status, string? Code)
{
    /// <summary>Levels of a response code behind those named are detail (RFC 2449 section 8).</summary>
    public bool Fit(Pop3Response response) =>
        response.Status == Status
        && (Code is null
            || string.Equals(response.ResponseCode, Code, StringComparison.OrdinalIgnoreCase)
            || response.ResponseCode?.StartsWith(Code + "/", StringComparison.OrdinalIgnoreCase) == true);
}

/// <summary>The first pattern line of POP3 taken apart: <c>+OK | -ERR</c>, <c>+OK {n=number} {size=number}</c>.</summary>
/// <param name="Statuses">The alternatives; empty for any response.</param>
/// <param name="Text">The pattern of the text; empty when the text is for people.</param>
internal sealed partial record Pop3Pattern(ImmutableArray<Pop3Statuses> Statuses, ImmutableArray<Piece> Text)
{
    public static Pop3Pattern Of(ImmutableArray<Piece> pieces, PendingScope scope)
    {
        var head = PatternHead.Of(pieces, scope);
        var statuses = ImmutableArray.CreateBuilder<Pop3Statuses>();
        var at = 0;
        for (var match = StatusWord().Match(head.Text); match.Success; match = StatusWord().Match(head.Text, at))
        {
            statuses.Add(new(StatusOf(match.Groups["status"].Value), match.Groups["code"] is { Success: true } code ? code.Value : null));
            at += match.Length;
            if (!match.Value.EndsWith('|')) break;
        }
        var text = head.Behind(at);
        return new(statuses.ToImmutable(), Pieces.HaveBraces(text.AsSpan()) ? text : []);
    }

    /// <summary>Whether the text fits, behind its response code when the pattern names one.</summary>
    public bool TextFits(Pop3Response response, PendingScope scope)
    {
        if (Text.IsEmpty) return true;
        var text = response.Text;
        if (response.ResponseCode is { } code && Statuses.Any(status => status.Code is not null))
            text = text[Math.Min(code.Length + 3, text.Length)..];
        return TextMatcher.Fits(Text.AsSpan(), text, scope);
    }

    private static Pop3Status StatusOf(string word) => word.ToUpperInvariant() switch
    {
        "+OK" => Pop3Status.Ok,
        "-ERR" => Pop3Status.Err,
        _ => Pop3Status.Continuation,
    };

    [GeneratedRegex(@"\G *(?<status>\+OK|-ERR|\+)(?=[ |]|$)(?: +\[(?<code>[^\]]+)\](?=[ |]|$))?(?: *\|)?", RegexOptions.IgnoreCase)]
    private static partial Regex StatusWord();
}
