using System.Text;

namespace ConformTest.ReferenceServer.Sasl;

/// <summary>
/// Normalization form KC (Unicode Standard Annex 15) of Unicode 3.2. The framework's own does nothing where globalization is invariant, as it is here, and
/// follows a newer Unicode than RFC 3454 section 4 wants.
/// </summary>
internal static class FormKC
{
    private const int FirstSyllable = 0xAC00, FirstLead = 0x1100, FirstVowel = 0x1161, BeforeTrail = 0x11A7;
    private const int Leads = 19, Vowels = 21, Trails = 28;

    public static string Of(string text)
    {
        List<int> points = new(text.Length);
        foreach (var rune in text.EnumerateRunes()) Decompose(rune.Value, points);
        Order(points);
        var composed = new StringBuilder(text.Length);
        foreach (var point in Compose(points)) composed.Append(new Rune(point).ToString());
        return composed.ToString();
    }

    private static void Decompose(int point, List<int> points)
    {
        if (point - FirstSyllable is >= 0 and < Leads * Vowels * Trails and var syllable)
        {
            points.Add(FirstLead + (syllable / (Vowels * Trails)));
            points.Add(FirstVowel + (syllable / Trails % Vowels));
            if (syllable % Trails > 0) points.Add(BeforeTrail + (syllable % Trails));
        }
        else if (StringprepTables.Instance.Decomposition(point) is { } parts)
        {
            points.AddRange(parts);
        }
        else
        {
            points.Add(point);
        }
    }

    /// <summary>Marks behind one character go by their classes; those of one class keep their order.</summary>
    private static void Order(List<int> points)
    {
        var tables = StringprepTables.Instance;
        for (var i = 1; i < points.Count; i++)
        {
            var mark = tables.ClassOf(points[i]);
            for (var at = i; at > 0 && mark > 0 && tables.ClassOf(points[at - 1]) > mark; at--)
                (points[at - 1], points[at]) = (points[at], points[at - 1]);
        }
    }

    private static List<int> Compose(List<int> points)
    {
        var tables = StringprepTables.Instance;
        List<int> composed = new(points.Count);
        var (starter, last) = (-1, 0);
        foreach (var point in points)
        {
            var mark = tables.ClassOf(point);
            var isNext = starter == composed.Count - 1;
            if (starter >= 0 && (isNext || last < mark) && Pair(composed[starter], point) is > 0 and var whole)
            {
                composed[starter] = whole;
                continue;
            }

            if (mark == 0) starter = composed.Count;
            last = mark;
            composed.Add(point);
        }

        return composed;
    }

    private static int Pair(int first, int second)
    {
        if (first - FirstLead is >= 0 and < Leads and var lead && second - FirstVowel is >= 0 and < Vowels and var vowel)
            return FirstSyllable + (((lead * Vowels) + vowel) * Trails);
        if (first - FirstSyllable is >= 0 and < Leads * Vowels * Trails and var syllable && syllable % Trails == 0 && second - BeforeTrail is > 0 and < Trails and var trail)
            return FirstSyllable + syllable + trail;
        return StringprepTables.Instance.Composition(first, second);
    }
}
