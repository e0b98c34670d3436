using System.Text;
using ConformTest.Harness.Events;

namespace ConformTest.Reports.Tests;

/// <summary>The streams of this folder.</summary>
internal static class Samples
{
    public static TheoryData<string> Names { get; } = ["full", "interrupted", "clean", "nothing", "hostile"];

    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "samples", name + ".jsonl");

    public static RunRecord Run(string name) => EventReader.Read(PathOf(name));

    public static string Render(string renderer, RunRecord run)
    {
        using var output = new MemoryStream();
        ReportRenderers.Find(renderer)!.Render(run, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
