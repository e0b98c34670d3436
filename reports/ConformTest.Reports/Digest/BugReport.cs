using System.Globalization;
using System.Text;
using ConformTest.Harness.Events;
using ConformTest.Reports.Files;

namespace ConformTest.Reports.Digest;

/// <summary>A deviation as Markdown that can be put into an issue tracker as it stands: complete, and readable without this tool.</summary>
public static class BugReport
{
    private const int Steps = 24;
    private const int LongestStep = 600;

    public static string Of(CheckJudged check, ConversationResult conversation, RunRecord run)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"### {Line(check.Statement == "" ? check.Requirement : check.Statement)}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{Line(check.Clause)} ({Line(check.Level).ToUpperInvariant()}{(check.Kind == "breach" ? "" : ", " + Line(check.Kind))})");
        text.Append(ClauseLink.Of(check.Clause) is { } link ? $": {link}\n\n" : "\n\n");
        if (conversation.Title != "")
        {
            text.Append(CultureInfo.InvariantCulture, $"{Line(conversation.Title)} {Line(conversation.Why.ReplaceLineEndings(" "))}").Append("\n\n");
        }
        Part(text, "Asked", check.Asked);
        Part(text, "Answered", check.Received == "" ? check.Observation : check.Received);
        Part(text, "Expected", check.Expected);
        Transcript(text, check, run);
        if (check.Reproduce != "")
        {
            text.Append("To see it again:\n\n");
            Fenced(text, check.Reproduce);
        }
        text.Append(CultureInfo.InvariantCulture, $"Seen on {Line(RunDigest.Of(run).TargetLine)} with conformtest {Line(run.Started.Versions.Harness)}, ");
        text.Append(CultureInfo.InvariantCulture, $"suite {Line(run.Started.Versions.Suite)}, {run.Started.Date:yyyy-MM-dd}; check {Line(check.Requirement)} of {Line(check.Conversation)}.\n");
        return text.ToString();
    }

    private static void Part(StringBuilder text, string title, string octets)
    {
        if (octets != "")
        {
            text.Append(title).Append(":\n\n");
            Fenced(text, Visible.Clip(octets, LongestStep * 2));
        }
    }

    private static void Transcript(StringBuilder text, CheckJudged check, RunRecord run)
    {
        if (run.TranscriptOf(check) is not { } transcript)
        {
            return;
        }
        var end = check.Entry > 0 && check.Entry <= transcript.Entries.Length ? check.Entry : transcript.Entries.Length;
        var told = TellingStep.Of(transcript.Entries, check);
        text.Append(end > Steps ? $"The last {Steps} steps before, octets escaped:\n\n" : "All that went before, octets escaped:\n\n");
        Fenced(text, string.Join('\n', transcript.Entries[Math.Max(0, end - Steps)..end].Select((entry, at) =>
            $"{(at + Math.Max(0, end - Steps) == told ? "> " : "  ")}{(entry.Connection == "" ? "" : Visible.Clip(entry.Connection, 20) + " ")}{Visible.Clip(entry.From, 4)}: {Visible.Clip(entry.Octets, LongestStep)}")));
    }

    /// <summary>A fence that nothing within can close.</summary>
    private static void Fenced(StringBuilder text, string inside)
    {
        var safe = string.Join('\n', inside.Split('\n').Select(Visible.Text));
        var longest = 2;
        for (var (at, row) = (0, 0); at < safe.Length; at++)
        {
            row = safe[at] == '`' ? row + 1 : 0;
            longest = Math.Max(longest, row);
        }
        var fence = new string('`', longest + 1);
        text.Append(fence).Append('\n').Append(safe).Append('\n').Append(fence).Append("\n\n");
    }

    /// <summary>Text outside a fence, in which nothing is markup.</summary>
    private static string Line(string text) => MarkdownText.Plain(text, 1500);
}
