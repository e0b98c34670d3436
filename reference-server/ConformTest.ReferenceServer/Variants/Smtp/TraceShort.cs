using System.Globalization;
using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>Received has no clause but FROM and BY, on one line (RFC 5321 section 4.4: Opt-info).</summary>
internal sealed class TraceShort()
    : SmtpVariant("smtp.trace.no-optional-clauses", "Received has no clause but FROM and BY, on one line (RFC 5321 section 4.4: Opt-info).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new TraceShort());

    // That somebody authenticated, or TLS, shows in the WITH clause (RFC 3848, RFC 4954 section 7).
    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message)
    {
        var parts = TraceParts.Of(message.Trace);
        var date = session.Context.Time.GetUtcNow().ToString("d MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
        var with = parts.Protocol is "SMTP" or "ESMTP" or "LMTP" ? "" : $" with {parts.Protocol}";
        return message with { Trace = parts.Bytes($"Return-Path: {parts.ReturnPath}\r\nReceived: from {parts.Client} ({parts.Address}) by {parts.Host}{with}{parts.Comments}{parts.Clauses}; {date}\r\n") };
    }
}
