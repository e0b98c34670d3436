using System.Globalization;
using ConformTest.ReferenceServer.Wire;

namespace ConformTest.ReferenceServer.Smtp.Message;

/// <summary>The fields which a delivering server puts in front of a message (RFC 5321 section 4.4).</summary>
internal static class TraceHeader
{
    private static volatile WrittenDate? _date;

    /// <summary>All fields of final delivery, the first line of which is Return-Path.</summary>
    /// <param name="id">The identity that the Received field names.</param>
    public static byte[] For(SmtpSession session, MailTransaction transaction, string id, ReadOnlySpan<byte> content)
    {
        var now = session.Context.Time.GetUtcNow();
        var text = new Utf8Builder(stackalloc byte[1024]);
        text.Append("Return-Path: <"u8);
        text.Append(transaction.ReversePath?.Text);
        text.Append(">\r\nReceived: from "u8);
        text.Append(session.ClientName);
        text.Append(" ("u8);
        text.Append(session.ClientLiteral);
        text.Append(")\r\n\tby "u8);
        text.Append(session.Options.Hostname);
        text.Append(" with "u8);
        text.Append(Protocol(session, transaction));
        foreach (var comment in SmtpExtensions.Trace(transaction, (extension, asked) => extension.WithComment(asked))) text.Append($" ({comment})");
        text.Append(" id "u8);
        text.Append(id);

        // With several recipients the clause would show blind copies (section 7.2).
        if (transaction.Recipients is [{ Path: { Domain.Length: > 0 } only }]) text.Append($"\r\n\tfor <{only.Text}>");
        foreach (var clause in SmtpExtensions.Trace(transaction, (extension, asked) => extension.Clause(asked))) text.Append($"\r\n\t{clause}");
        if (session.Connection.IsTls && session.Duties.HasFlag(SubmissionDuties.TlsClause)) text.Append($"\r\n\ttls {session.Connection.CipherSuite}");
        text.Append("; "u8);
        text.Append(Date(now));
        text.Append("\r\n"u8);
        text.Append(Submitting.Additions(session, id, Date(now), content));
        return text.ToArrayAndFree();
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

    // date-time of RFC 5322 section 3.3, without its obsolete forms. Messages come faster than seconds go, so the last is kept.
    private static string Date(DateTimeOffset time)
    {
        var second = time.UtcTicks / TimeSpan.TicksPerSecond;
        if (_date is { } known && known.Second == second) return known.Text;
        var text = time.ToUniversalTime().ToString("ddd, d MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
        _date = new(second, text);
        return text;
    }

    private sealed record WrittenDate(long Second, string Text);
}
