using ConformTest.Harness.Running;
using ConformTest.Harness.Wire;

namespace ConformTest.Cli.Commands;

/// <summary>Reads <c>--axes</c>.</summary>
internal static class Axes
{
    /// <exception cref="UsageException">No such axis or setting.</exception>
    public static IReadOnlyList<Framing> Parse(string? words)
    {
        if (words is null or "plain")
            return [Framing.Plain];
        if (words == "pairwise")
            return CoveringArray.Pairwise();
        var framing = Framing.Plain;
        foreach (var setting in words.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            framing = setting.Split('=', 2) switch
            {
                ["segmentation", var value] => framing with { Segmentation = Setting<Segmentation>(setting, value) },
                ["tls", var value] => framing with { Tls = Setting<TlsUse>(setting, value) },
                ["literals", var value] => framing with { Literals = Setting<LiteralUse>(setting, value) },
                ["strings", var value] => framing with { Strings = Setting<StringForm>(setting, value) },
                _ => throw new UsageException($"--axes: '{setting}' is no axis; there are segmentation, tls, literals, strings, or pairwise for all"),
            };
        }

        return [framing];
    }

    private static T Setting<T>(string setting, string value)
        where T : struct, Enum
    {
        foreach (var candidate in Enum.GetValues<T>())
        {
            if (Framing.Word(candidate.ToString()) == value)
                return candidate;
        }

        throw new UsageException($"--axes: '{setting}' is not known; there are {string.Join(", ", Enum.GetValues<T>().Select(known => Framing.Word(known.ToString())))}");
    }
}
