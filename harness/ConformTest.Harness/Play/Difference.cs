using ConformTest.Harness.Events;
using ConformTest.Harness.Language;

namespace ConformTest.Harness.Play;

/// <summary>Shows two values that a comparison holds against each other, so that a person sees at once where they part.</summary>
internal static class Difference
{
    /// <summary>Values up to this many octets are shown whole.</summary>
    private const int Whole = 60;

    /// <summary>Octets shown in front of the first that differs.</summary>
    private const int Before = 24;

    /// <summary>Octets shown from there on.</summary>
    private const int Behind = 120;

    /// <summary>The longest beginning of a long value that is shown where nothing says which part matters.</summary>
    private const int Beginning = 200;

    public static string Between(ReadOnlyMemory<byte> left, Comparison comparison, ReadOnlyMemory<byte> right)
    {
        if (comparison != Comparison.Equal || (left.Length <= Whole && right.Length <= Whole))
            return $"{Begin(left)} against {Begin(right)}";
        var at = left.Span.CommonPrefixLength(right.Span);
        return $"{Around(left, at)} against {Around(right, at)}; the first difference is octet {at + 1} of {left.Length} and {right.Length}";
    }

    private static string Begin(ReadOnlyMemory<byte> value) =>
        value.Length <= Beginning ? Octets.Escape(value.Span) : $"{Octets.Escape(value.Span[..Beginning])} [...] ({value.Length} octets)";

    private static string Around(ReadOnlyMemory<byte> value, int at)
    {
        var first = at <= Before + Before ? 0 : at - Before;
        var end = Math.Min(value.Length, at + Behind);
        return $"{(first > 0 ? "[...] " : "")}{Octets.Escape(value.Span[first..end])}{(end < value.Length ? " [...]" : at == value.Length ? " (end)" : "")}";
    }
}
