using System.Text;

namespace ConformTest.ReferenceServer.Relay.Reports;

/// <summary>Writes a report as a message: multipart/report of three parts (RFC 6522 section 3, RFC 3464 section 2), or their kin for UTF-8 (RFC 6533).</summary>
internal static class ReportWriter
{
    public static string Write(DeliveryReport report)
    {
        var original = report.Original;
        var returned = Returned(report);
        var boundary = $"=_report_{report.Id}";
        while (returned.Contains(boundary, StringComparison.Ordinal)) boundary += "_";
        var isGlobal = original.IsUtf8;
        var text = new StringBuilder(2048 + returned.Length)
            .Append("Date: ").Append(ReportFields.Date(report.At)).Append("\r\n")
            .Append("From: Mail Delivery System <postmaster@").Append(report.ReportingMta).Append(">\r\n")
            .Append("To: <").Append(ReportText.Utf8(original.ReversePath)).Append(">\r\n")
            .Append("Subject: ").Append(Subject(report.Gist)).Append("\r\n")
            .Append("Message-ID: <").Append(report.Id).Append('@').Append(report.ReportingMta).Append(">\r\n")
            .Append("Auto-Submitted: auto-replied\r\n")
            .Append("MIME-Version: 1.0\r\n");
        if (!System.Text.Ascii.IsValid(returned) || isGlobal) text.Append("Content-Transfer-Encoding: 8bit\r\n");
        text.Append("Content-Type: multipart/report; report-type=").Append(isGlobal ? "global-delivery-status" : "delivery-status")
            .Append(";\r\n\tboundary=\"").Append(boundary).Append("\"\r\n\r\n");
        Part(isGlobal ? "text/plain; charset=utf-8" : "text/plain; charset=us-ascii", ReportWords.Write(report));
        Part(isGlobal ? "message/global-delivery-status" : "message/delivery-status", ReportFields.Write(report));
        Part(ReturnedType(report, returned), returned);
        return text.Append("--").Append(boundary).Append("--\r\n").ToString();

        void Part(string type, string content) =>
            text.Append("--").Append(boundary).Append("\r\nContent-Type: ").Append(type).Append("\r\n\r\n").Append(content)
                .Append(content.EndsWith("\r\n", StringComparison.Ordinal) || content.Length == 0 ? "\r\n" : "\r\n\r\n");
    }

    private static string Returned(DeliveryReport report)
    {
        var original = report.Original;
        if (report.Returned == ReturnedContent.Full) return ReportText.Of(original.Content.Span);
        var headers = ReportText.Of(original.HeaderSection);
        return original.IsUtf8 || System.Text.Ascii.IsValid(headers) ? headers : ReportText.QuotedPrintable(headers);
    }

    private static string ReturnedType(DeliveryReport report, string returned) => (report.Returned, report.Original.IsUtf8) switch
    {
        (ReturnedContent.Full, true) => "message/global",
        (ReturnedContent.Full, false) when System.Text.Ascii.IsValid(returned) => "message/rfc822",
        (ReturnedContent.Full, false) => "message/rfc822\r\nContent-Transfer-Encoding: 8bit",
        (_, true) => "message/global-headers",
        _ when System.Text.Ascii.IsValid(report.Original.HeaderSection) => "text/rfc822-headers",
        _ => "text/rfc822-headers\r\nContent-Transfer-Encoding: quoted-printable",
    };

    private static string Subject(ReportAction gist) => gist switch
    {
        ReportAction.Failed => "Your message could not be delivered",
        ReportAction.Delayed => "Your message is delayed",
        _ => "Your message was delivered",
    };
}
