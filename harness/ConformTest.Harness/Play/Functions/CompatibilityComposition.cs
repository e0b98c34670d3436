using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ConformTest.Harness.Play.Functions;

/// <summary>
/// Normalization form KC of Unicode 3.2 (RFC 3454 section 4). That of the framework does nothing, as globalization is invariant here, and is of a later Unicode.
/// </summary>
internal static class CompatibilityComposition
{
    private static readonly Lazy<ImmutableDictionary<string, string>> Apart = new(() => Pairs("decompose"));
    private static readonly Lazy<ImmutableDictionary<string, string>> Together = new(() => Pairs("compose"));
    private static readonly Lazy<ImmutableDictionary<Rune, int>> Classes = new(ReadClasses);

    public static string Of(string text)
    {
        List<Rune> runes = [.. string.Concat(text.EnumerateRunes().Select(Decomposed)).EnumerateRunes()];
        for (var start = 0; start < runes.Count;)
        {
            // What stands behind a character with marks, up to the next one, is sorted by class; a stable sort keeps the order within one.
            var end = start + 1;
            while (end < runes.Count && Class(runes[end]) > 0)
                end++;
            var from = Class(runes[start]) > 0 ? start : start + 1;
            List<Rune> sorted = [.. runes[from..end].OrderBy(Class)];
            runes.RemoveRange(from, sorted.Count);
            runes.InsertRange(from, sorted);
            start = end;
        }

        return string.Concat(Composed(runes));
    }

    private static List<Rune> Composed(List<Rune> runes)
    {
        var at = runes.FindIndex(rune => Class(rune) == 0);
        for (var next = at + 1; at >= 0 && next < runes.Count;)
        {
            // A mark is cut off from its character by one of the same class between them.
            var isReached = next == at + 1 || Class(runes[next - 1]) < Class(runes[next]);
            if (isReached && Joined(runes[at], runes[next]) is { } joined)
            {
                runes[at] = joined;
                runes.RemoveAt(next);
                continue;
            }

            if (Class(runes[next]) == 0)
                at = next;
            next++;
        }

        return runes;
    }

    private static int Class(Rune rune) => Classes.Value.GetValueOrDefault(rune);

    /// <summary>Syllables of Hangul are counted out, not listed: 19 leading consonants, 21 vowels, 27 trailing consonants or none.</summary>
    private static string Decomposed(Rune rune)
    {
        if (rune.Value is < 0xAC00 or > 0xD7A3)
            return Apart.Value.GetValueOrDefault(rune.ToString(), rune.ToString());
        var (syllable, trail) = Math.DivRem(rune.Value - 0xAC00, 28);
        var (lead, vowel) = Math.DivRem(syllable, 21);
        return $"{(char)(0x1100 + lead)}{(char)(0x1161 + vowel)}{(trail > 0 ? (char)(0x11A7 + trail) : "")}";
    }

    private static Rune? Joined(Rune first, Rune second) => (first.Value, second.Value) switch
    {
        ( >= 0x1100 and <= 0x1112, >= 0x1161 and <= 0x1175) => new Rune(0xAC00 + (((first.Value - 0x1100) * 21) + second.Value - 0x1161) * 28),
        ( >= 0xAC00 and <= 0xD7A3, > 0x11A7 and <= 0x11C2) when (first.Value - 0xAC00) % 28 == 0 => new Rune(first.Value + second.Value - 0x11A7),
        _ => Together.Value.TryGetValue($"{first}{second}", out var joined) ? joined.EnumerateRunes().First() : null,
    };

    private static ImmutableDictionary<string, string> Pairs(string table) =>
        UnicodeTable.Of(table).Words.Select(word => word.Split('=')).ToImmutableDictionary(pair => UnicodeTable.Text(pair[0]), pair => UnicodeTable.Text(pair[1]), StringComparer.Ordinal);

    private static ImmutableDictionary<Rune, int> ReadClasses() =>
        UnicodeTable.Of("class").Words.Select(word => word.Split('='))
            .SelectMany(pair => Members(pair[1]).Select(rune => (rune, Class: int.Parse(pair[0], CultureInfo.InvariantCulture))))
            .ToImmutableDictionary(pair => pair.rune, pair => pair.Class);

    private static IEnumerable<Rune> Members(string word)
    {
        var (from, to) = UnicodeTable.Range(word);
        return Enumerable.Range(from, to - from + 1).Select(point => new Rune(point));
    }
}
