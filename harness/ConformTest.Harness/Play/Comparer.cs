using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ConformTest.Harness.Language;

namespace ConformTest.Harness.Play;

/// <summary>Comparisons of <c>that</c> and <c>applies if</c>: by number where both sides are numbers, else by octets.</summary>
internal static class Comparer
{
    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(1);

    public static bool Holds(ReadOnlyMemory<byte> left, Comparison comparison, ReadOnlyMemory<byte> right) => comparison switch
    {
        Comparison.Equal => Same(left, right),
        Comparison.NotEqual => !Same(left, right),
        Comparison.Contains => left.Span.IndexOf(right.Span) >= 0,
        Comparison.Lacks => left.Span.IndexOf(right.Span) < 0,
        Comparison.Begins => left.Span.StartsWith(right.Span),
        Comparison.Matches => Matches(left, right),
        Comparison.Misses => !Matches(left, right),
        _ => Number(left) is { } a && Number(right) is { } b && Orders(a.CompareTo(b), comparison),
    };

    public static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "=",
        Comparison.NotEqual => "!=",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Greater => ">",
        Comparison.GreaterOrEqual => ">=",
        _ => comparison.ToString().ToLowerInvariant(),
    };

    private static bool Orders(int sign, Comparison comparison) => comparison switch
    {
        Comparison.Less => sign < 0,
        Comparison.LessOrEqual => sign <= 0,
        Comparison.Greater => sign > 0,
        _ => sign >= 0,
    };

    private static bool Same(ReadOnlyMemory<byte> left, ReadOnlyMemory<byte> right) =>
        left.Span.SequenceEqual(right.Span) || (Number(left) is { } a && Number(right) is { } b && a == b);

    private static ulong? Number(ReadOnlyMemory<byte> value) =>
        value.Length is > 0 and < 20 && ulong.TryParse(value.Span, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <exception cref="CaseStoppedException">The text makes the pattern run for ever.</exception>
    private static bool Matches(ReadOnlyMemory<byte> text, ReadOnlyMemory<byte> pattern)
    {
        // Not the engine without backtracking: building its automata costs a hundred times what these short patterns take to run.
        var words = Encoding.Latin1.GetString(pattern.Span);
        try
        {
            return Regex.IsMatch(Encoding.Latin1.GetString(text.Span), words, RegexOptions.CultureInvariant, LongestMatch);
        }
        catch (RegexMatchTimeoutException)
        {
            throw new CaseStoppedException($"'matches {words}' found no end on {text.Length} octets within {LongestMatch.TotalSeconds} s");
        }
    }
}
