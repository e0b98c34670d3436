namespace ConformTest.ReferenceServer.Fuzzing;

/// <summary>Random numbers that are the same on every machine and runtime for the same seed (SplitMix64).</summary>
internal sealed class Randomness(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The numbers of one case of a run, independent of the cases before it.</summary>
    public static Randomness Of(ulong seed, long index) => new(new Randomness(seed).Next() ^ new Randomness((ulong)index).Next());

    public ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>From 0 to the limit, without it; 0 when the limit is 0.</summary>
    public int Below(int limit) => limit <= 0 ? 0 : (int)(Next() % (ulong)limit);

    /// <summary>True once in so many times.</summary>
    public bool Once(int times) => Below(times) == 0;

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];
}
