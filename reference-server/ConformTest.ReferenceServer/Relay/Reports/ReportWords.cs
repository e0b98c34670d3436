using System.Text;

namespace ConformTest.ReferenceServer.Relay.Reports;

/// <summary>The part of a report that people read (RFC 6522 section 3).</summary>
internal static class ReportWords
{
    public static string Write(DeliveryReport report)
    {
        var text = new StringBuilder(512).Append("This is the mail system at ").Append(report.ReportingMta).Append(".\r\n");
        foreach (var group in report.Recipients.GroupBy(recipient => recipient.Action).OrderBy(group => group.Key))
        {
            text.Append("\r\n").Append(Opening(group.Key)).Append("\r\n\r\n");
            foreach (var (recipient, _, result) in group)
                text.Append("  <").Append(Clean(recipient.Address)).Append(">\r\n    ").Append(Clean(result.Explanation)).Append("\r\n");
        }

        if (report.WillRetryUntil is { } until)
            text.Append("\r\nYou need not send it again: it will be tried until ").Append(ReportFields.Date(until)).Append(".\r\n");
        return text.ToString();

        string Clean(string words) => ReportText.Field(words.Length > 900 ? words[..900] : words, report.Original.IsUtf8);
    }

    private static string Opening(ReportAction action) => action switch
    {
        ReportAction.Failed => "Your message could not be delivered to:",
        ReportAction.Delayed => "Your message has not yet been delivered to:",
        ReportAction.Delivered => "As you asked to know: your message was delivered to:",
        ReportAction.Expanded => "As you asked to know: your message was passed on to everybody behind:",
        _ => "As you asked to know: your message was handed on, to a system that tells of delivery no more, for:",
    };
}
