namespace ConformTest.Harness.Running;

/// <summary>The same number for the same text on every machine and in every run (FNV-1a), unlike <see cref="string.GetHashCode()"/>.</summary>
internal static class StableHash
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    public static ulong Of(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
            hash = (hash ^ c) * 1099511628211UL;
        // The low bits of FNV mix poorly; one more round spreads them.
        hash ^= hash >> 32;
        hash *= 0xd6e8feb86659fd93UL;
        return hash ^ (hash >> 32);
    }

    /// <summary>A word of twelve letters and digits, fit for headers, local parts and mailbox names.</summary>
    public static string Word(string text)
    {
        var hash = Of(text);
        return string.Create(12, hash, static (word, value) =>
        {
            for (var i = 0; i < word.Length; i++)
            {
                word[i] = Alphabet[(int)(value & 31)];
                value >>= 5;
            }
        });
    }
}
