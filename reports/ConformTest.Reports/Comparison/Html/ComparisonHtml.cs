using System.Runtime.CompilerServices;

namespace ConformTest.Reports.Comparison.Html;

/// <summary>The comparison as one page: static, without any request to anywhere, readable from a file, printable.</summary>
internal sealed class ComparisonHtml : IComparisonRenderer
{
    public string FileName => "comparison.html";

    public void Render(RunComparison comparison, Stream output) => StaticPage.Render<ComparisonPage>(nameof(ComparisonPage.Comparison), comparison, output);

    [ModuleInitializer]
    internal static void Register() => ComparisonRenderers.Add(new ComparisonHtml());
}
