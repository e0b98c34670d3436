using System.Text;
using ConformTest.Harness.Events;
using ConformTest.Reports.Digest;
using ConformTest.Reports.Html.Frame;

namespace ConformTest.Reports.Bundle;

/// <summary>Transcripts as text files, one for each conversation, for those who read with <c>less</c> and <c>grep</c>.</summary>
internal static class TranscriptText
{
    public static IEnumerable<ReportPage> Of(RunRecord run) =>
        from conversation in ConversationResult.Among(run)
        where conversation.Plays.Any(play => play.Transcript is not null)
        select new ReportPage($"transcripts/{PageNames.File(conversation.Id)}.txt", output => Write(conversation, output));

    private static void Write(ConversationResult conversation, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine($"{Visible.Text(conversation.Id)}\n{Visible.Text(conversation.Title)}");
        foreach (var play in conversation.Plays.Where(play => play.Transcript is not null))
        {
            if (play.Earlier is { } earlier)
            {
                writer.WriteLine($"\n=== {Visible.Text(play.Key.ToString())}: a first play, which the second did not bear out");
                Write(earlier, writer);
            }
            writer.WriteLine($"\n=== {Visible.Text(play.Key.ToString())}: {Outcome.Words(play.Outcome)}");
            Write(play.Transcript!, writer);
            foreach (var check in play.Checks)
            {
                writer.WriteLine($"{"",11}{Outcome.Words(Outcome.Of(check))}: {Visible.Text(check.Requirement)}, {Visible.Text(check.Cause == "" ? check.Observation : check.Cause)}");
            }
        }
    }

    private static void Write(TranscriptRecorded transcript, StreamWriter writer)
    {
        foreach (var entry in transcript.Entries)
        {
            var connection = entry.Connection == "" ? "" : $"{Visible.Text(entry.Connection)} ";
            var layer = entry.Layer is "plain" or "" || entry.From == "-" ? "" : $" [{Visible.Text(entry.Layer)}]";
            writer.WriteLine(FormattableString.Invariant($"{entry.Milliseconds,10:0.000} {connection}{Visible.Text(entry.From)}:{layer} {Visible.Text(entry.Octets)}"));
        }
    }
}
