using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Smtp.Message;
using ConformTest.ReferenceServer.Wire;

namespace ConformTest.ReferenceServer.Smtp.Commands;

/// <summary>BDAT (RFC 3030 section 2): "BDAT" SP chunk-size [SP "LAST"]. The chunk is read even when it is refused.</summary>
internal sealed class Bdat() : SmtpVerb("BDAT", SmtpRoles.Any, SmtpPhases.AnyTime)
{
    private static readonly SmtpReply Chunk = new(250, "2.0.0", "Chunk taken");

    [ModuleInitializer]
    internal static void Register() => SmtpVerbs.Add(new Bdat());

    public override string Extension => "CHUNKING";

    public override async ValueTask<SmtpReply> RunAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation)
    {
        if (!TryParse(command.Argument.Span, out var size, out var isLast)) return SmtpReplies.BadSyntax;
        var refusal = Refusal(session);
        if (refusal is null && session.Phase == SmtpPhases.Recipients) session.Content.Clear();
        var status = refusal is null
            ? await TakeAsync(session, size, cancellation)
            : await session.Connection.SkipAsync(size, cancellation);
        if (status != WireStatus.Ok) return session.Lost(status);
        if (refusal is not null) return isLast && IsForNobody(session) ? Dismiss(session) : refusal;
        session.Phase = SmtpPhases.Chunks;
        if (isLast) return await LastAsync(session, command, cancellation);
        if (!session.Content.IsOverfull) return Chunk;
        session.Transaction!.ChunksRefused = true;
        return SmtpReplies.TooBig;
    }

    private static SmtpReply? Refusal(SmtpSession session)
    {
        if (session.Role == SmtpRoles.Submission && session.User is null && session.Phase != SmtpPhases.Connected)
            return SmtpReplies.AuthenticationRequired;
        return (session.Phase & SmtpPhases.AfterRecipient) == 0 || session.Transaction!.ChunksRefused ? SmtpReplies.BadSequence : null;
    }

    /// <summary>In LMTP the last chunk has a reply for each recipient, and so none where there is none (RFC 2033 section 4.3).</summary>
    private static bool IsForNobody(SmtpSession session) => session is { Role: SmtpRoles.Lmtp, Transaction.Recipients.Count: 0 };

    private static SmtpReply Dismiss(SmtpSession session)
    {
        session.Reset(SmtpReset.EndOfData);
        return SmtpReplies.None;
    }

    private static ValueTask<SmtpReply> LastAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation)
    {
        var problems = ContentCheck.Of(session.Content.Span, session.Limits.SmtpTextLine).Under(session.DataRules);
        return EndOfData.TakeAsync(session, command, problems, cancellation);
    }

    private static async ValueTask<WireStatus> TakeAsync(SmtpSession session, long size, CancellationToken cancellation)
    {
        var connection = session.Connection;
        while (true)
        {
            while (size > 0 && !connection.Buffered.IsEmpty)
            {
                var piece = connection.Buffered.First;
                if (piece.Length > size) piece = piece[..(int)size];
                session.Content.Append(piece.Span);
                connection.Consume(piece.Length);
                size -= piece.Length;
            }

            if (size == 0) return WireStatus.Ok;
            if (await connection.FillAsync(cancellation) is var status and not WireStatus.Ok) return status;
        }
    }

    private static bool TryParse(ReadOnlySpan<byte> argument, out long size, out bool isLast)
    {
        var space = argument.IndexOf((byte)' ');
        var digits = space < 0 ? argument : argument[..space];
        isLast = space >= 0 && Ascii.EqualsIgnoreCase(argument[(space + 1)..], "LAST"u8);
        size = 0;
        if (digits.IsEmpty || digits.Length > 18 || digits.ContainsAnyExceptInRange((byte)'0', (byte)'9')) return false;
        foreach (var digit in digits) size = (size * 10) + (digit - '0');
        return space < 0 || isLast;
    }
}
