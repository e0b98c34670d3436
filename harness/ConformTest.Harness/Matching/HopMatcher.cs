using System.Collections.Immutable;
using System.Text;
using ConformTest.Harness.Language;
using ConformTest.Harness.Protocols;

namespace ConformTest.Harness.Matching;

/// <summary>
/// Compares the commands of a target's client with patterns: verbs without case; parameters of MAIL and RCPT as a set in which others may
/// stand too, with <c>{has ...}</c> and <c>{lacks ...}</c> for what must or must not be among them.
/// </summary>
internal static class HopMatcher
{
    public static MatchResult Match(Template pattern, Modality modality, HopCommand command, IScope scope)
    {
        var pending = new PendingScope(scope);
        var difference = Difference(Pieces.Of(pattern, pending), command, pending);
        if (modality == Modality.Not)
            return new(difference is not null, $"command {command.Verb}", $"not {pattern.Source}");
        if (difference is null) pending.Commit();
        return new(difference is null, $"command {command.Verb}{difference}", pattern.Source);
    }

    private static string? Difference(ImmutableArray<Piece> pieces, HopCommand command, PendingScope scope)
    {
        var conditions = pieces.OfType<PresencePiece>().ToArray();
        // Behind FROM: and TO: case counts (RFC 5321 section 2.4); the words themselves are in upper case already.
        var hasPath = command.Verb is "MAIL" or "RCPT";
        var (head, words) = Split([.. pieces.Where(piece => piece is not PresencePiece)], hasPath);
        var text = head is [HolePiece] ? command.Line : command.Text;
        if (!TextMatcher.Fits(head.AsSpan(), text, scope, hasPath ? TextCase.Exact : TextCase.Ignored)) return SameVerb(head, command) ? ", argument differs" : "";
        foreach (var word in words)
        {
            if (Parameter(word, command, scope) is { } difference) return difference;
        }

        foreach (var condition in conditions)
        {
            foreach (var name in condition.Words(scope))
            {
                var wanted = Octets.Text(name.Span);
                if (Has(command, wanted) != (condition.Presence == Presence.There)) return condition.Presence == Presence.There ? $" without {wanted}" : $" with {wanted}";
            }
        }

        return null;
    }

    private static bool SameVerb(ImmutableArray<Piece> head, HopCommand command) =>
        head is [LiteralPiece literal, ..] && Octets.Text(literal.Octets.Span).StartsWith(command.Verb, StringComparison.OrdinalIgnoreCase);

    private static bool Has(HopCommand command, string wanted)
    {
        var parts = wanted.Split('=', 2);
        return command.Parameters.Any(parameter => parameter.Keyword.Equals(parts[0], StringComparison.OrdinalIgnoreCase)
            && (parts.Length == 1 || (parameter.Value is { } value && Octets.Is(value.Span, parts[1]))));
    }

    private static string? Parameter(ImmutableArray<Piece> word, HopCommand command, PendingScope scope)
    {
        var text = word[0] is LiteralPiece literal ? Octets.Text(literal.Octets.Span) : "";
        var equals = text.IndexOf('=');
        var keyword = equals < 0 ? text : text[..equals];
        foreach (var (name, value) in command.Parameters)
        {
            if (!name.Equals(keyword, StringComparison.OrdinalIgnoreCase)) continue;
            if (equals < 0) return value is null ? null : $" with a value of {keyword}";
            ImmutableArray<Piece> rest = [new LiteralPiece(Encoding.Latin1.GetBytes(text[(equals + 1)..])), .. word[1..]];
            return value is { } found && TextMatcher.Fits(rest.AsSpan(), found, scope, TextCase.Ignored) ? null : $" with another {keyword}";
        }

        return $" without {keyword}";
    }

    /// <summary>The command and its path, and the parameters behind them, each in its pieces.</summary>
    private static (ImmutableArray<Piece> Head, List<ImmutableArray<Piece>> Words) Split(ImmutableArray<Piece> pieces, bool hasParameters)
    {
        var parts = new List<ImmutableArray<Piece>.Builder> { ImmutableArray.CreateBuilder<Piece>() };
        var inPath = true;
        foreach (var piece in pieces)
        {
            if (!hasParameters || piece is not LiteralPiece literal)
            {
                parts[^1].Add(piece);
                continue;
            }

            var text = Octets.Text(literal.Octets.Span);
            var start = 0;
            for (var i = 0; i <= text.Length; i++)
            {
                if (i < text.Length && text[i] == '>') inPath = false;
                if (i < text.Length && (text[i] != ' ' || inPath)) continue;
                if (i > start) parts[^1].Add(new LiteralPiece(Encoding.Latin1.GetBytes(text[start..i])));
                if (i < text.Length) parts.Add(ImmutableArray.CreateBuilder<Piece>());
                start = i + 1;
            }
        }

        return (parts[0].ToImmutable(), [.. parts.Skip(1).Where(part => part.Count > 0).Select(part => part.ToImmutable())]);
    }
}
