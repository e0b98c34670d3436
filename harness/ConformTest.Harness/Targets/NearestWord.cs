namespace ConformTest.Harness.Targets;

/// <summary>Finds the word that somebody probably meant.</summary>
internal static class NearestWord
{
    /// <summary>The nearest of the words, or null when none is near (more than a third of the letters differ).</summary>
    internal static string? To(string typed, IEnumerable<string> words)
    {
        if (typed.Length is 0 or > 60)
            return null;
        var nearest = words.Select(word => (word, distance: Distance(typed.ToLowerInvariant(), word))).MinBy(pair => pair.distance);
        return nearest.word is not null && nearest.distance <= Math.Max(1, typed.Length / 3) ? nearest.word : null;
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (int j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (int i = 1; i <= a.Length; i++)
            for (int j = 1; j <= b.Length; j++)
            {
                int step = a[i - 1] == b[j - 1] ? 0 : 1;
                int best = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + step);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    best = Math.Min(best, rows[i - 2, j - 2] + 1);
                rows[i, j] = best;
            }
        return rows[a.Length, b.Length];
    }
}
