using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;
using ConformTest.Harness.Events;
using ConformTest.Reports.Digest;

namespace ConformTest.Reports.Files;

/// <summary>A small picture for a project's page: how many checks hold, of those that were judged.</summary>
internal sealed class BadgeRenderer : IReportRenderer
{
    private const double CharacterWidth = 6.6;
    private const string Label = "mail conformance";

    public string Name => "badge";

    public string FileName => "badge.svg";

    public void Render(RunRecord run, Stream output)
    {
        var (text, colour) = Say(RunDigest.Of(run));
        var (left, right) = (Width(Label), Width(text));
        using var xml = XmlWriter.Create(output, new() { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true, CloseOutput = false });
        xml.WriteStartElement("svg", "http://www.w3.org/2000/svg");
        xml.WriteAttributeString("width", Number(left + right));
        xml.WriteAttributeString("height", "20");
        xml.WriteAttributeString("role", "img");
        xml.WriteAttributeString("aria-label", $"{Label}: {text}");
        xml.WriteElementString("title", $"{Label}: {text}");
        Box(xml, 0, left, "#444b55", Label);
        Box(xml, left, right, colour, text);
        xml.WriteEndElement();
    }

    private static (string Text, string Colour) Say(RunDigest digest)
    {
        var judged = digest.Passed + digest.Failed;
        return (judged, digest.Run.Interrupted) switch
        {
            (_, true) => ("interrupted", "#8a8f98"),
            (0, _) => ("nothing verified", "#8a8f98"),
            _ when digest.Failed == 0 => ($"{judged} of {judged}", "#2e7d4f"),
            _ => ($"{digest.Passed} of {judged}", digest.Deviations.Any(deviation => deviation.First.Level == "must") ? "#b3392f" : "#a8741a"),
        };
    }

    private static void Box(XmlWriter xml, double x, double width, string colour, string text)
    {
        xml.WriteStartElement("rect");
        xml.WriteAttributeString("x", Number(x));
        xml.WriteAttributeString("width", Number(width));
        xml.WriteAttributeString("height", "20");
        xml.WriteAttributeString("fill", colour);
        xml.WriteEndElement();
        xml.WriteStartElement("text");
        xml.WriteAttributeString("x", Number(x + (width / 2)));
        xml.WriteAttributeString("y", "14");
        xml.WriteAttributeString("fill", "#fff");
        xml.WriteAttributeString("text-anchor", "middle");
        xml.WriteAttributeString("font-family", "Verdana,DejaVu Sans,sans-serif");
        xml.WriteAttributeString("font-size", "11");
        xml.WriteString(text);
        xml.WriteEndElement();
    }

    private static double Width(string text) => Math.Round((text.Length * CharacterWidth) + 12);

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    [ModuleInitializer]
    internal static void Register() => ReportRenderers.Add(new BadgeRenderer());
}
