using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.Harness.Events;
using ConformTest.Reports.Digest;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConformTest.Reports.Html;

/// <summary>The run as one page: static, without any request to anywhere, readable from a file, printable.</summary>
internal sealed class HtmlReportRenderer : IReportRenderer
{
    public string Name => "html";

    public string FileName => "report.html";

    public void Render(RunRecord run, Stream output)
    {
        using var services = new ServiceCollection().BuildServiceProvider();
        using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var page = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(ReportPage.Digest)] = RunDigest.Of(run) });
        renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<ReportPage>(page)).WriteHtmlTo(writer)).GetAwaiter().GetResult();
    }

    [ModuleInitializer]
    internal static void Register() => ReportRenderers.Add(new HtmlReportRenderer());
}
