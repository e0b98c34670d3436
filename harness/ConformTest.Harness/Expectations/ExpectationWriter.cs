using System.Collections.Immutable;
using System.Text;

namespace ConformTest.Harness.Expectations;

/// <summary>Writes the one form that an expectations file has, so that an update changes no line that it need not.</summary>
internal static class ExpectationWriter
{
    public static string Write(ExpectationFile file)
    {
        var text = new StringBuilder();
        Comment(text, "", file.Comments.Head);
        Field(text, "target: ", file.Target);
        Comment(text, "", file.Comments.Deviations);
        text.Append(file.Deviations.IsEmpty ? "deviations: []\n" : "deviations:\n");
        foreach (var known in file.Deviations)
        {
            Comment(text, "  ", known.Comments);
            Field(text, "  - check: ", known.Check.ToString());
            Field(text, "    observation: ", known.Observation);
            Field(text, "    reason: ", known.Reason);
            Link(text, known.Link);
        }
        Comment(text, "", file.Comments.Flaky);
        text.Append(file.Flaky.IsEmpty ? "flaky: []\n" : "flaky:\n");
        foreach (var flaky in file.Flaky)
        {
            Comment(text, "  ", flaky.Comments);
            Field(text, "  - check: ", flaky.Check.ToString());
            Field(text, "    reason: ", flaky.Reason);
            Link(text, flaky.Link);
        }
        Comment(text, "", file.Comments.Tail);
        return text.ToString();
    }

    private static void Comment(StringBuilder text, string indent, ImmutableArray<string> lines)
    {
        foreach (var line in lines)
        {
            text.Append(indent).Append('#').Append(line).Append('\n');
        }
    }

    private static void Field(StringBuilder text, string key, string value) => text.Append(key).Append(YamlScalar.Write(value)).Append('\n');

    private static void Link(StringBuilder text, string link)
    {
        if (link != "")
        {
            Field(text, "    link: ", link);
        }
    }
}
