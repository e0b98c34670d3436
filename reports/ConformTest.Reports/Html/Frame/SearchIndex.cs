using System.Text;
using System.Text.Json;

namespace ConformTest.Reports.Html.Frame;

/// <summary>What the search box looks through: a script, for a page that is read from a file may load scripts and nothing else. It is loaded at the first search.</summary>
internal static class SearchIndex
{
    private const int LongestText = 160;

    /// <summary>One call with one array: for each conversation its id, title, outcome and page.</summary>
    public static string Of(Site site)
    {
        using var output = new MemoryStream();
        // The default encoder escapes HTML's marks and all that is no plain ASCII, so that the script cannot be more than its strings.
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartArray();
            foreach (var conversation in site.Conversations)
            {
                json.WriteStartArray();
                json.WriteStringValue(Visible.Clip(conversation.Id, LongestText));
                json.WriteStringValue(Visible.Clip(conversation.Title, LongestText));
                json.WriteStringValue(conversation.Outcome);
                json.WriteStringValue(site.PageOf(conversation.Id));
                json.WriteStringValue(Visible.Clip(string.Join(' ', conversation.Plays.SelectMany(play => play.Checks).Select(check => check.Requirement).Distinct().Take(20)), 600));
                json.WriteEndArray();
            }
            json.WriteEndArray();
        }
        return $"conformtestIndex({Encoding.UTF8.GetString(output.ToArray())});\n";
    }
}
