using System.Collections.Immutable;

namespace ConformTest.Reports;

/// <summary>The forms of report that there are. Each registers itself, so that a new one is one new file.</summary>
public static class ReportRenderers
{
    private static ImmutableSortedDictionary<string, IReportRenderer> renderers = ImmutableSortedDictionary<string, IReportRenderer>.Empty;

    /// <summary>In the order of their names.</summary>
    public static IEnumerable<IReportRenderer> All => renderers.Values;

    /// <summary>The renderer of that name, or null.</summary>
    public static IReportRenderer? Find(string name) => renderers.GetValueOrDefault(name);

    internal static void Add(IReportRenderer renderer) => renderers = renderers.Add(renderer.Name, renderer);
}
