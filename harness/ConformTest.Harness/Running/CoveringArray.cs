using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Running;

/// <summary>Framings in which each pair of settings of any two axes occurs at least once.</summary>
public static class CoveringArray
{
    /// <summary>Greedy: of all combinations the one that covers most new pairs comes next. The plain framing is always first.</summary>
    public static IReadOnlyList<Framing> Pairwise()
    {
        List<Framing> all =
        [
            .. from segmentation in Enum.GetValues<Segmentation>()
               from tls in Enum.GetValues<TlsUse>()
               from literals in Enum.GetValues<LiteralUse>()
               from strings in Enum.GetValues<StringForm>()
               select new Framing(segmentation, tls, literals, strings),
        ];
        var open = all.SelectMany(Pairs).ToHashSet();
        List<Framing> chosen = [Framing.Plain];
        open.ExceptWith(Pairs(Framing.Plain));
        while (open.Count > 0)
        {
            var best = all.MaxBy(framing => Pairs(framing).Count(open.Contains))!;
            chosen.Add(best);
            open.ExceptWith(Pairs(best));
        }

        return chosen;
    }

    private static IEnumerable<(Enum, Enum)> Pairs(Framing framing)
    {
        Enum[] settings = [framing.Segmentation, framing.Tls, framing.Literals, framing.Strings];
        for (var i = 0; i < settings.Length; i++)
        {
            for (var j = i + 1; j < settings.Length; j++)
                yield return (settings[i], settings[j]);
        }
    }
}
