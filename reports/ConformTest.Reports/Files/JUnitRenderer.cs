using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;
using ConformTest.Harness.Events;

namespace ConformTest.Reports.Files;

/// <summary>
/// JUnit's XML, for build servers: a conversation is a test case, its checks are the case's text. A deviation that is known is a skipped case
/// with its reason, because a build must not turn red for it.
/// </summary>
internal sealed class JUnitRenderer : IReportRenderer
{
    private const int LongestText = 4000;

    public string Name => "junit";

    public string FileName => "junit.xml";

    public void Render(RunRecord run, Stream output)
    {
        var cases = JUnitCase.Of(run);
        using var xml = XmlWriter.Create(output, new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CloseOutput = false });
        xml.WriteStartElement("testsuites");
        Attribute(xml, "name", $"conformtest: {run.Started.Target.Name}");
        Totals(xml, cases);
        foreach (var suite in cases.GroupBy(played => played.Key.Conversation.Split('.')[0]))
        {
            Suite(xml, run, suite.Key, [.. suite]);
        }
        xml.WriteEndElement();
    }

    private static void Suite(XmlWriter xml, RunRecord run, string name, JUnitCase[] cases)
    {
        xml.WriteStartElement("testsuite");
        Attribute(xml, "name", name);
        Totals(xml, cases);
        Attribute(xml, "skipped", $"{cases.Count(played => played.Outcome == "skipped")}");
        Attribute(xml, "timestamp", run.Started.Date.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
        xml.WriteStartElement("properties");
        Property(xml, "target", run.Started.Target.Name);
        Property(xml, "software", run.Started.Target.Software);
        Property(xml, "suite", run.Started.Versions.Suite);
        Property(xml, "harness", run.Started.Versions.Harness);
        Property(xml, "seed", run.Started.Seed.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        foreach (var played in cases)
        {
            Case(xml, played);
        }
        xml.WriteEndElement();
    }

    private static void Case(XmlWriter xml, JUnitCase played)
    {
        xml.WriteStartElement("testcase");
        Attribute(xml, "classname", string.Join('.', played.Key.Conversation.Split('[')[0].Split('.')[..^1]) is { Length: > 0 } topic ? topic : played.Key.Conversation);
        Attribute(xml, "name", played.Key.ToString());
        Attribute(xml, "time", Seconds(played.Seconds));
        if (played.Outcome != "pass")
        {
            xml.WriteStartElement(played.Outcome switch { "fail" => "failure", "error" => "error", _ => "skipped" });
            Attribute(xml, "message", played.Message);
            if (played.Outcome is "fail" or "error")
            {
                Attribute(xml, "type", played.Type);
                xml.WriteString(string.Join("\n\n", played.Decisive.Select(Describe)));
            }
            xml.WriteEndElement();
        }
        xml.WriteElementString("system-out", string.Join('\n', played.Checks.Select(check => Clip($"{check.Verdict}{(check.Known ? " (known)" : "")}: {check.Requirement}"))));
        xml.WriteEndElement();
    }

    private static string Describe(CheckJudged check)
    {
        (string Label, string Text)[] lines =
        [
            ("requirement", $"{check.Requirement} ({check.Level}, {check.Kind}, {check.Clause})"),
            ("statement", check.Statement), ("asked", check.Asked), ("received", check.Received), ("observed", check.Observation),
            ("expected", check.Expected), ("cause", check.Cause), ("script", check.Source), ("again", check.Reproduce),
        ];
        return string.Join('\n', lines.Where(line => line.Text != "").Select(line => $"{line.Label + ":",-13}{Clip(line.Text)}"));
    }

    private static void Totals(XmlWriter xml, IReadOnlyCollection<JUnitCase> cases)
    {
        Attribute(xml, "tests", $"{cases.Count}");
        Attribute(xml, "failures", $"{cases.Count(played => played.Outcome == "fail")}");
        Attribute(xml, "errors", $"{cases.Count(played => played.Outcome == "error")}");
        Attribute(xml, "time", Seconds(cases.Sum(played => played.Seconds)));
    }

    private static void Property(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement("property");
        Attribute(xml, "name", name);
        Attribute(xml, "value", value);
        xml.WriteEndElement();
    }

    private static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, Clip(value));

    private static string Clip(string text) => Visible.Clip(text, LongestText);

    private static string Seconds(double seconds) => double.IsFinite(seconds) ? seconds.ToString("0.000", CultureInfo.InvariantCulture) : "0";

    [ModuleInitializer]
    internal static void Register() => ReportRenderers.Add(new JUnitRenderer());
}
