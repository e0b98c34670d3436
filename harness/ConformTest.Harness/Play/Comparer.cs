using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ConformTest.Harness.Language;

namespace ConformTest.Harness.Play;

/// <summary>Comparisons of <c>that</c> and <c>applies if</c>: by number where both sides are numbers, else by octets.</summary>
internal static class Comparer
{
    public static bool Holds(ReadOnlyMemory<byte> left, Comparison comparison, ReadOnlyMemory<byte> right) => comparison switch
    {
        Comparison.Equal => Same(left, right),
        Comparison.NotEqual => !Same(left, right),
        Comparison.Contains => left.Span.IndexOf(right.Span) >= 0,
        Comparison.Begins => left.Span.StartsWith(right.Span),
        Comparison.Matches => Matches(left, right),
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

    private static bool Matches(ReadOnlyMemory<byte> text, ReadOnlyMemory<byte> pattern) => Regex.IsMatch(
        Encoding.Latin1.GetString(text.Span), Encoding.Latin1.GetString(pattern.Span), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
