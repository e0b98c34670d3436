using System.Globalization;
using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>Received has comments wherever they may stand, names in upper case, all its clauses and a zone (RFC 5321 section 4.4).</summary>
internal sealed class TraceCommented()
    : SmtpVariant("smtp.trace.comments", "Received has comments wherever they may stand, names in upper case, all its clauses and a zone (RFC 5321 section 4.4).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new TraceCommented());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message)
    {
        var parts = TraceParts.Of(message.Trace);
        var date = session.Context.Time.GetUtcNow().ToOffset(TimeSpan.FromHours(-3.5)).ToString("ddd, dd MMM yyyy HH:mm:ss '-0330'", CultureInfo.InvariantCulture);
        var recipient = parts.Recipient.Length > 0 ? $"\r\n FOR {parts.Recipient}\r\n (from nobody)" : "";
        return message with
        {
            Trace = parts.Bytes(
                $"Return-Path:\r\n {parts.ReturnPath}\r\nReceived: FROM {parts.Client} ({parts.Client} {parts.Address})\r\n (using TLSv1.3 with cipher (256 (yes) bits); by whom)"
                + $"\r\n BY {parts.Host}\r\n (a server)\tVIA TCP WITH {parts.Protocol}{parts.Comments}\r\n ID <{parts.Id}@{parts.Host}> (for the log){recipient}{parts.Clauses} ;\r\n {date} (NST)\r\n"),
        };
    }
}
