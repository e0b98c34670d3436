using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConformTest.Reports.Html.Frame;

/// <summary>Turns components into files.</summary>
internal static class Pages
{
    private static readonly ServiceProvider Services = new ServiceCollection().BuildServiceProvider();

    /// <summary>Writes the page, UTF-8; the stream stays open.</summary>
    public static void Render<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TPage>(Stream output, params ReadOnlySpan<(string Name, object Value)> parameters)
        where TPage : IComponent
    {
        var values = new Dictionary<string, object?>();
        foreach (var (name, value) in parameters)
        {
            values.Add(name, value);
        }
        using var renderer = new HtmlRenderer(Services, NullLoggerFactory.Instance);
        using var writer = new StreamWriter(output, new UTF8Encoding(false), 32 * 1024, leaveOpen: true) { NewLine = "\n" };
        renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(values))).WriteHtmlTo(writer)).GetAwaiter().GetResult();
    }
}
