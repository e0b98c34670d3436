namespace ConformTest.ReferenceServer.Fuzzing;

/// <summary>Plays cases against targets. A case is decided by target, seed and index alone, so each can be played again by itself.</summary>
internal sealed class FuzzLoop(ulong seed, FuzzBounds bounds)
{
    /// <summary>Plays one case.</summary>
    /// <returns>What it found, with the input made as small as it still shows the same; or null.</returns>
    public async Task<FuzzFinding?> PlayAsync(FuzzTarget target, long index)
    {
        var input = target.Generate(CaseOf(target, index));
        var problem = await TryAsync(target, input, index);
        if (problem is null) return null;
        var kind = KindOf(problem);

        // What hangs keeps a thread, so it is not tried again and again.
        var least = kind == Hang ? input
            : await Shrinker.ShrinkAsync(input, async smaller => await TryAsync(target, smaller, index) is { } again && KindOf(again) == kind);
        var shown = kind == Hang ? null : await TryAsync(target, least, index);
        return new(target.Name, seed, index, least, shown ?? problem);
    }

    private const string Hang = "hang";

    /// <summary>Plays an input.</summary>
    /// <returns>What is wrong, beginning with the kind of problem and a colon; or null.</returns>
    public async Task<string?> TryAsync(FuzzTarget target, byte[] input, long index)
    {
        long allocated;
        try
        {
            allocated = await Task.Run(() => Take(target, input, index)).WaitAsync(bounds.Time);
        }
        catch (TimeoutException)
        {
            return $"{Hang}: not done after {bounds.Time.TotalSeconds:0} s";
        }
        catch (FuzzViolationException violation)
        {
            return $"violation: {violation.Message}";
        }
        catch (Exception crash)
        {
            return $"{crash.GetType().Name}: {crash}";
        }

        var limit = bounds.Octets + (bounds.OctetsPerOctet * input.Length);
        return allocated <= limit ? null : $"memory: {allocated} octets allocated for {input.Length}";
    }

    /// <summary>The octets that were allocated. Sessions run on this thread, so others count for nothing.</summary>
    private long Take(FuzzTarget target, byte[] input, long index)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        target.Take(input, CaseOf(target, index));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string KindOf(string problem) => problem[..problem.IndexOf(':', StringComparison.Ordinal)];

    private Randomness CaseOf(FuzzTarget target, long index)
    {
        var name = target.Name.Aggregate(14695981039346656037UL, (hash, c) => (hash ^ c) * 1099511628211UL);
        return Randomness.Of(seed ^ name, index);
    }
}
