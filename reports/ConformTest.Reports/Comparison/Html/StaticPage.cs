using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConformTest.Reports.Comparison.Html;

/// <summary>Renders the pages that stand beside a run's report, in its looks.</summary>
internal static class StaticPage
{
    private static readonly string Css = Load("report.css") + Load("comparison.css");

    public static MarkupString Style { get; } = new($"<style>{Css}</style>");

    /// <summary>Should anything of a hostile text ever slip through, the browser still neither runs nor fetches it.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'; base-uri 'none'; form-action 'none'";

    /// <summary>Writes a page whose one parameter is the value.</summary>
    public static void Render<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TPage>(string parameter, object value, Stream output)
        where TPage : IComponent
    {
        using var services = new ServiceCollection().BuildServiceProvider();
        using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var page = ParameterView.FromDictionary(new Dictionary<string, object?> { [parameter] = value });
        renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TPage>(page)).WriteHtmlTo(writer)).GetAwaiter().GetResult();
    }

    private static string Load(string name)
    {
        using var reader = new StreamReader(typeof(StaticPage).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
