using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.Harness.Events;
using ConformTest.Reports.Terminal;

namespace ConformTest.Reports.Files;

/// <summary>The terminal's summary as a text file.</summary>
internal sealed class SummaryTextRenderer : IReportRenderer
{
    public string Name => "text";

    public string FileName => "summary.txt";

    public void Render(RunRecord run, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        SummaryPrinter.Print(writer, Summary.Lines(run));
    }

    [ModuleInitializer]
    internal static void Register() => ReportRenderers.Add(new SummaryTextRenderer());
}
