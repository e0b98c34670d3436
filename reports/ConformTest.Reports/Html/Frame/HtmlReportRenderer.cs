using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.Harness.Events;
using ConformTest.Reports.Html.Cases;
using ConformTest.Reports.Html.Checks;
using ConformTest.Reports.Html.Front;
using ConformTest.Reports.Html.Matrix;
using ConformTest.Reports.Html.Statement;

namespace ConformTest.Reports.Html.Frame;

/// <summary>The run as a site: static, without any request to anywhere, readable from a file, printable. The first page stands alone too.</summary>
internal sealed class HtmlReportRenderer : IReportRenderer
{
    public string Name => "html";

    public string FileName => "report.html";

    public void Render(RunRecord run, Stream output) => First(new Site(run), output);

    public IEnumerable<ReportPage> Beside(RunRecord run)
    {
        var site = new Site(run);
        yield return Text("report.css", PageAssets.Css);
        yield return Text("report.js", PageAssets.Js);
        yield return Text("index.js", SearchIndex.Of(site));
        yield return Page<MatrixPage>("matrix.html", site);
        yield return Page<ChecksPage>("checks.html", site);
        yield return Page<ChoicesPage>("choices.html", site);
        yield return Page<StatementPage>("statement.html", site);
        for (var at = 0; at < site.Conversations.Length; at++)
        {
            var shown = new CaseView(site, at);
            yield return new($"{Site.Folder}/{site.PageOf(shown.Conversation.Id)}", output => Pages.Render<CasePage>(output, (nameof(CasePage.View), shown)));
        }
    }

    private static void First(Site site, Stream output) => Pages.Render<OverviewPage>(output, ("Site", site));

    private static ReportPage Page<[System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.All)] TPage>(string name, Site site)
        where TPage : Microsoft.AspNetCore.Components.IComponent => new($"{Site.Folder}/{name}", output => Pages.Render<TPage>(output, ("Site", site)));

    private static ReportPage Text(string name, string text) => new($"{Site.Folder}/{name}", output => output.Write(Encoding.UTF8.GetBytes(text)));

    [ModuleInitializer]
    internal static void Register() => ReportRenderers.Add(new HtmlReportRenderer());
}
