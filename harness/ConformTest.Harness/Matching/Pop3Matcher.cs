using System.Collections.Immutable;
using ConformTest.Harness.Language;
using ConformTest.Harness.Protocols;
using ConformTest.Harness.Protocols.Pop3;

namespace ConformTest.Harness.Matching;

/// <summary>Compares responses with patterns by status, response code and body; text only where the pattern has holes in it.</summary>
public static class Pop3Matcher
{
    /// <param name="lines">The first line, and the lines of the body when it is to be compared; its closing dot may stand there or not.</param>
    public static MatchResult Match(IReadOnlyList<Template> lines, Modality modality, Pop3Response response, IScope scope)
    {
        var pending = new PendingScope(scope);
        var difference = Difference(lines, response, pending);
        var expected = string.Join(" / ", lines.Select(line => line.Source.TrimEnd()));
        if (modality == Modality.Not)
            return new(difference is not null, Describe(response), $"not {expected}");
        if (difference is null) pending.Commit();
        return new(difference is null, Describe(response) + difference, expected);
    }

    /// <summary>The response in short: <c>-ERR [IN-USE]</c>.</summary>
    public static string Describe(Pop3Response response)
    {
        var status = response.Status switch
        {
            Pop3Status.Ok => "+OK",
            Pop3Status.Err => "-ERR",
            Pop3Status.Continuation => "+",
            _ => "unreadable response",
        };
        return response.ResponseCode is { } code ? $"{status} [{code}]" : status;
    }

    private static string? Difference(IReadOnlyList<Template> lines, Pop3Response response, PendingScope scope)
    {
        var first = Pop3Pattern.Of(Pieces.Of(lines[0], scope), scope);
        if (first.Statuses.Length > 0 && !first.Statuses.Any(status => status.Fit(response))) return "";
        if (!first.TextFits(response, scope)) return ", text differs";
        if (lines.Count == 1) return null;
        ImmutableArray<ImmutableArray<Piece>> body = [.. lines.Skip(1).Select(line => Pieces.Of(line, scope))];
        return Pop3BodyMatcher.Difference(IsText(body[^1], ".") ? body[..^1] : body, response, scope);
    }

    internal static bool IsText(ImmutableArray<Piece> line, string text) =>
        line is [LiteralPiece literal] && Octets.Text(literal.Octets.Span) == text;
}
