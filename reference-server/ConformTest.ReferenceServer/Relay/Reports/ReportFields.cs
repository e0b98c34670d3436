using System.Globalization;
using System.Text;
using ConformTest.ReferenceServer.Smtp.Syntax;

namespace ConformTest.ReferenceServer.Relay.Reports;

/// <summary>The machine's part of a report: message/delivery-status (RFC 3464 section 2, RFC 3461 section 6.3).</summary>
internal static class ReportFields
{
    public static string Write(DeliveryReport report)
    {
        var text = new StringBuilder(512);
        var original = report.Original;
        var isGlobal = original.IsUtf8;
        if (original.EnvelopeId is { } id && Xtext.TryDecode(id, out var envelope)) Field("Original-Envelope-Id", envelope);
        Field("Reporting-MTA", $"dns; {report.ReportingMta}");
        if (original.ReceivedFrom.Length > 0) Field("Received-From-MTA", $"dns; {original.ReceivedFrom}");
        Field("Arrival-Date", Date(original.Arrived));
        if (original.DeliverBy is { } by) Field("Deliver-By-Date", Date(by.Deadline));
        if (original.FutureRelease is { } request) Field("Future-Release-Request", request);
        foreach (var recipient in report.Recipients) Group(recipient);
        return text.ToString();

        void Group(ReportedRecipient reported)
        {
            text.Append("\r\n");
            if (OriginalRecipient(reported.Recipient.OriginalRecipient) is { } named) Field("Original-Recipient", named);
            var type = System.Text.Ascii.IsValid(reported.Recipient.Address) ? "rfc822" : "utf-8";
            Field("Final-Recipient", $"{type}; {reported.Recipient.Address}");
            Field("Action", reported.Action.ToString().ToLowerInvariant());
            Field("Status", reported.Result.Status);
            if (reported.Result.RemoteMta is { } remote) Field("Remote-MTA", $"dns; {remote}");
            if (reported.Result.Reply is { } reply) Diagnostic(reply.Code, reply.Lines);
            if (reported.Action is ReportAction.Failed or ReportAction.Delayed) Field("Last-Attempt-Date", Date(report.At));
            if (reported.Action == ReportAction.Delayed && report.WillRetryUntil is { } until) Field("Will-Retry-Until", Date(until));
        }

        void Diagnostic(int code, IReadOnlyList<string> lines)
        {
            for (var i = 0; i < lines.Count; i++)
            {
                text.Append(i == 0 ? "Diagnostic-Code: smtp; " : " ").Append(code).Append(i < lines.Count - 1 ? '-' : ' ')
                    .Append(ReportText.Field(lines[i], isGlobal)).Append("\r\n");
            }
        }

        void Field(string name, string value) => text.Append(name).Append(": ").Append(ReportText.Field(value, isGlobal)).Append("\r\n");
    }

    /// <summary>ORCPT with its xtext undone (RFC 3461 section 6.3).</summary>
    private static string? OriginalRecipient(string? orcpt)
    {
        if (orcpt is null) return null;
        var cut = orcpt.IndexOf(';', StringComparison.Ordinal);
        if (cut < 0) return null;
        var type = orcpt[..cut];
        if (type.Equals("utf-8", StringComparison.OrdinalIgnoreCase)) return $"{type};{EmbeddedUnicode.Decode(orcpt[(cut + 1)..])}";
        return Xtext.TryDecode(orcpt[(cut + 1)..], out var address) ? $"{type};{address}" : orcpt;
    }

    // date-time with a numeric zone (RFC 3464 section 2.2.5)
    public static string Date(DateTimeOffset time) => time.ToUniversalTime().ToString("ddd, d MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
}
