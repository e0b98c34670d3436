using System.Collections.Immutable;
using System.Text;
using ConformTest.Harness.Language;
using ConformTest.Harness.Protocols;
using ConformTest.Harness.Protocols.Smtp;

namespace ConformTest.Harness.Matching;

/// <summary>Compares replies with patterns by code, enhanced code and EHLO keywords; text only where the pattern has holes in it.</summary>
public static class SmtpMatcher
{
    public static MatchResult Match(Template pattern, Modality modality, SmtpReply reply, IScope scope) =>
        Match([pattern], modality, reply, scope);

    /// <summary>Several lines are one reply, as the RFCs print it.</summary>
    /// <param name="to">What the reply answers: behind any other command than EHLO the later lines are no keywords, and are compared line by line.</param>
    public static MatchResult Match(
        IReadOnlyList<Template> lines, Modality modality, SmtpReply reply, IScope scope, SmtpReplyTo to = SmtpReplyTo.Unknown)
    {
        var pending = new PendingScope(scope);
        var difference = Difference(lines, reply, to, pending);
        var expected = string.Join(" / ", lines.Select(line => line.Source.TrimEnd()));
        if (modality == Modality.Not)
            return new(difference is not null, Describe(reply), $"not {expected}");
        if (difference is null) pending.Commit();
        return new(difference is null, Describe(reply) + difference, expected);
    }

    /// <summary>The reply in short: <c>reply 250 2.1.0</c>.</summary>
    public static string Describe(SmtpReply reply) =>
        reply.Code == 0 ? "unreadable reply" : reply.Enhanced is { } enhanced ? $"reply {reply.Code} {enhanced}" : $"reply {reply.Code}";

    private static string? Difference(IReadOnlyList<Template> lines, SmtpReply reply, SmtpReplyTo to, PendingScope scope)
    {
        ImmutableArray<SmtpPattern> patterns = [.. lines.Select(line => SmtpPattern.Of(Pieces.Of(line, scope), scope))];
        var first = patterns[0];
        if (first.Codes.Length > 0 && !first.Codes.Any(codes => codes.Fit(reply))) return "";
        if (first.CodeHole is { } hole && !CodeFits(hole, reply, scope)) return "";
        if (first.Text is [HolePiece { Rule: "lines" } all])
            scope.Capture(all.Name, Encoding.Latin1.GetBytes(string.Concat(reply.Lines.Select(line => Octets.Text(line.Span) + "\r\n"))));
        else if (!TextFits(first, reply.Lines[0], scope)) return ", text differs";
        foreach (var pattern in patterns)
        {
            if (Presence(pattern, reply, scope) is { } difference) return difference;
        }
        return patterns.Length == 1 ? null
            : reply.Code == 250 && to is SmtpReplyTo.Unknown or SmtpReplyTo.Ehlo ? KeywordDifference(patterns, reply, scope)
            : LineDifference(patterns, reply, scope);
    }

    private static bool CodeFits(HolePiece hole, SmtpReply reply, PendingScope scope)
    {
        var code = Encoding.ASCII.GetBytes(reply.Code.ToString("D3"));
        scope.Capture(hole.Name, code);
        return AbnfRules.Fits(hole.Rule, code);
    }

    private static bool TextFits(SmtpPattern pattern, ReadOnlyMemory<byte> line, PendingScope scope) =>
        pattern.Text.IsEmpty || TextMatcher.Fits(pattern.Text.AsSpan(), line[pattern.EnhancedLength(line.Span)..], scope);

    private static string? Presence(SmtpPattern pattern, SmtpReply reply, PendingScope scope)
    {
        foreach (var condition in pattern.Conditions)
        {
            foreach (var word in condition.Words(scope))
            {
                var keyword = Octets.Text(word.Span);
                var offered = SmtpKeywords.Offers(reply.Keywords, keyword);
                if (offered != (condition.Presence == Matching.Presence.There)) return offered ? $" with {keyword}" : $" without {keyword}";
            }
        }
        return null;
    }

    private static string? KeywordDifference(ImmutableArray<SmtpPattern> patterns, SmtpReply reply, PendingScope scope)
    {
        foreach (var pattern in patterns.AsSpan()[1..])
        {
            if (SmtpKeywords.Difference(pattern, reply.Keywords, scope) is { } difference) return difference;
        }
        return null;
    }

    private static string? LineDifference(ImmutableArray<SmtpPattern> patterns, SmtpReply reply, PendingScope scope)
    {
        for (var index = 1; index < patterns.Length; index++)
        {
            if (patterns[index].Text.IsEmpty) continue;
            if (index >= reply.Lines.Length || !TextFits(patterns[index], reply.Lines[index], scope)) return $", line {index + 1} differs";
        }
        return null;
    }
}
