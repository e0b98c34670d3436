using System.Globalization;
using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>Delivery adds fields of its own and a second Received, as a filter behind the server does (RFC 5321 section 4.4).</summary>
internal sealed class TraceOfManyHops()
    : SmtpVariant("smtp.trace.more-fields", "Delivery adds fields of its own and a second Received, as a filter behind the server does (RFC 5321 section 4.4).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new TraceOfManyHops());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message)
    {
        var parts = TraceParts.Of(message.Trace);
        var date = session.Context.Time.GetUtcNow().ToString("ddd, d MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
        var inner = $"Delivered-To: somebody@{parts.Host}\r\nX-Filter: clean,\r\n\tvery\r\nReceived: from localhost ([127.0.0.1])\r\n\tby {parts.Host} with LMTP id {parts.Id}x; {date}\r\n";
        var trace = System.Text.Encoding.UTF8.GetString(message.Trace.Span);
        var end = trace.IndexOf("\r\n", StringComparison.Ordinal) + 2;
        return message with { Trace = System.Text.Encoding.UTF8.GetBytes(trace[..end] + inner + trace[end..]) };
    }
}
