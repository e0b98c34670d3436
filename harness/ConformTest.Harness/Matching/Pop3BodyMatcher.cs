using System.Collections.Immutable;
using ConformTest.Harness.Protocols.Pop3;

namespace ConformTest.Harness.Matching;

/// <summary>Compares the body of a multi-line response, line by line and unstuffed.</summary>
internal static class Pop3BodyMatcher
{
    public static string? Difference(ImmutableArray<ImmutableArray<Piece>> patterns, Pop3Response response, PendingScope scope)
    {
        if (response.Body is not { } body) return " without body";
        if (patterns is [[HolePiece { Rule: "lines" } hole]])
        {
            scope.Capture(hole.Name, body);
            return null;
        }

        ReadOnlyMemory<byte>[] lines = [.. response.Lines()];
        ImmutableArray<ImmutableArray<Piece>> named = [.. patterns.Where(pattern => !Pop3Matcher.IsText(pattern, "..."))];
        return named.Length < patterns.Length ? AmongDifference(named, lines, scope) : ExactDifference(patterns, lines, scope);
    }

    private static string? ExactDifference(ImmutableArray<ImmutableArray<Piece>> patterns, ReadOnlyMemory<byte>[] lines, PendingScope scope)
    {
        for (var index = 0; index < Math.Min(patterns.Length, lines.Length); index++)
        {
            if (!TextMatcher.Fits(patterns[index].AsSpan(), lines[index], scope)) return $", line {index + 1} differs";
        }
        return patterns.Length == lines.Length ? null : $", {lines.Length} lines instead of {patterns.Length}";
    }

    // Such patterns are written for CAPA, whose tags have no case (RFC 2449 section 5).
    private static string? AmongDifference(ImmutableArray<ImmutableArray<Piece>> patterns, ReadOnlyMemory<byte>[] lines, PendingScope scope)
    {
        foreach (var (index, pattern) in patterns.Index())
        {
            if (!lines.Any(line => TextMatcher.Fits(pattern.AsSpan(), line, scope, TextCase.Ignored))) return $", no line for pattern {index + 1}";
        }
        return null;
    }
}
