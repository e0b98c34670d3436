using System.Text;
using ConformTest.Harness.Events;

namespace ConformTest.Reports.Tests;

/// <summary>The streams of this folder.</summary>
internal static class Samples
{
    public static TheoryData<string> Names { get; } = ["full", "interrupted", "clean", "nothing", "hostile"];

    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "samples", name + ".jsonl");

    public static RunRecord Run(string name) => EventReader.Read(PathOf(name));

    /// <summary>Every page of the site by its path, the first one too.</summary>
    public static Dictionary<string, string> Site(RunRecord run)
    {
        var renderer = ReportRenderers.Find("html")!;
        var pages = new Dictionary<string, string> { [renderer.FileName] = Render("html", run) };
        foreach (var page in renderer.Beside(run))
        {
            using var output = new MemoryStream();
            page.Write(output);
            pages.Add(page.Path, Encoding.UTF8.GetString(output.ToArray()));
        }
        return pages;
    }

    /// <summary>The pages among them.</summary>
    public static IEnumerable<(string Path, string Text)> Pages(RunRecord run) =>
        Site(run).Where(page => page.Key.EndsWith(".html", StringComparison.Ordinal)).Select(page => (page.Key, page.Value));

    public static string Render(string renderer, RunRecord run)
    {
        using var output = new MemoryStream();
        ReportRenderers.Find(renderer)!.Render(run, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
