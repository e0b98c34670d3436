using System.Globalization;
using System.Net;
using System.Text;
using ConformTest.ReferenceServer.Smtp.Syntax;

namespace ConformTest.ReferenceServer.Smtp.Message;

/// <summary>The fields which a delivering server puts in front of a message (RFC 5321 section 4.4).</summary>
internal static class TraceHeader
{
    /// <summary>All fields of final delivery, the first line of which is Return-Path.</summary>
    /// <param name="id">The identity that the Received field names.</param>
    public static byte[] For(SmtpSession session, MailTransaction transaction, string id, ReadOnlySpan<byte> content)
    {
        var now = session.Context.Time.GetUtcNow();
        var remote = session.Connection.RemoteEndPoint?.Address ?? IPAddress.None;
        var text = new StringBuilder(320)
            .Append("Return-Path: <").Append(transaction.ReversePath?.Text).Append(">\r\n")
            .Append("Received: from ").Append(session.ClientName).Append(" (").Append(AddressLiteral.Of(remote)).Append(")\r\n")
            .Append("\tby ").Append(session.Options.Hostname).Append(" with ").Append(Protocol(session, transaction));
        foreach (var comment in SmtpExtensions.Trace(transaction, (extension, asked) => extension.WithComment(asked))) text.Append(" (").Append(comment).Append(')');
        text.Append(" id ").Append(id);

        // With several recipients the clause would show blind copies (section 7.2).
        if (transaction.Recipients is [{ Path: { Domain.Length: > 0 } only }]) text.Append("\r\n\tfor <").Append(only.Text).Append('>');
        foreach (var clause in SmtpExtensions.Trace(transaction, (extension, asked) => extension.Clause(asked))) text.Append("\r\n\t").Append(clause);
        if (session.Connection.IsTls && session.Duties.HasFlag(SubmissionDuties.TlsClause)) text.Append("\r\n\ttls ").Append(session.Connection.CipherSuite);
        text.Append("; ").Append(Date(now)).Append("\r\n").Append(Submitting.Additions(session, id, Date(now), content));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The fields without Return-Path, which only final delivery adds.</summary>
    public static ReadOnlySpan<byte> WithoutReturnPath(ReadOnlySpan<byte> trace) => trace[(trace.IndexOf("\r\n"u8) + 2)..];

    // The WITH clause by RFC 3848 and RFC 6531 section 4.3.
    private static string Protocol(SmtpSession session, MailTransaction transaction)
    {
        if (!session.IsExtended) return "SMTP";
        var name = (session.Role, transaction.IsUtf8) switch
        {
            (SmtpRoles.Lmtp, true) => "UTF8LMTP",
            (SmtpRoles.Lmtp, false) => "LMTP",
            (_, true) => "UTF8SMTP",
            _ => "ESMTP",
        };
        return name + (session.Connection.IsTls ? "S" : "") + (session.User is null ? "" : "A");
    }

    // date-time of RFC 5322 section 3.3, without its obsolete forms
    private static string Date(DateTimeOffset time) => time.ToString("ddd, d MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
}
