namespace ConformTest.ReferenceServer.Fuzzing;

/// <summary>What the command line says.</summary>
internal sealed record Arguments
{
    public const string Usage = "fuzzing [--minutes N | --count N] [--seed N] [--first INDEX] [--target NAME]... [--out FOLDER]";

    /// <summary>How long to go on, when no <see cref="Count"/> is given.</summary>
    public TimeSpan Time { get; private init; } = TimeSpan.FromMinutes(1);

    /// <summary>Cases of each target.</summary>
    public long? Count { get; private init; }

    public ulong Seed { get; private init; } = 1;

    /// <summary>The index of the first case; with <c>--count 1</c> it plays that case again.</summary>
    public long First { get; private init; }

    public IReadOnlyList<FuzzTarget> Targets { get; private init; } = FuzzTargets.All;

    /// <summary>Where findings are written.</summary>
    public string Folder { get; private init; } = Path.Combine(Path.GetTempPath(), "conformtest-fuzzing");

    /// <summary>Null when they cannot be understood.</summary>
    public static Arguments? Parse(IReadOnlyList<string> words)
    {
        var read = new Arguments();
        var chosen = new List<FuzzTarget>();
        for (var i = 0; i < words.Count; i += 2)
        {
            if (i + 1 == words.Count) return null;
            var value = words[i + 1];
            switch (words[i])
            {
                case "--minutes" when double.TryParse(value, out var minutes): read = read with { Time = TimeSpan.FromMinutes(minutes) }; break;
                case "--count" when long.TryParse(value, out var count): read = read with { Count = count }; break;
                case "--seed" when ulong.TryParse(value, out var seed): read = read with { Seed = seed }; break;
                case "--first" when long.TryParse(value, out var first): read = read with { First = first }; break;
                case "--out": read = read with { Folder = value }; break;
                case "--target" when FuzzTargets.Find(value) is { } target: chosen.Add(target); break;
                default: return null;
            }
        }

        return chosen.Count == 0 ? read : read with { Targets = chosen };
    }
}
