using ConformTest.ReferenceServer.Relay.Queue;

namespace ConformTest.ReferenceServer.Relay.Client;

/// <summary>
/// One message to one next hop: MAIL, all RCPT, DATA (RFC 5321 section 3.3), in one write where PIPELINING is on offer (RFC 2920).
/// </summary>
internal sealed class HopTransaction(HopSession session, QueuedMessage message, IReadOnlyList<QueuedRecipient> recipients)
{
    private readonly AttemptResult?[] _results = new AttemptResult?[recipients.Count];
    private readonly bool _isPipelined = session.Offers("PIPELINING");

    /// <summary>Carries the transaction out; what the next hop did not answer is deferred.</summary>
    /// <returns>One result for each recipient, in their order.</returns>
    public async Task<IReadOnlyList<AttemptResult>> SendAsync(CancellationToken cancellation)
    {
        if (HopCommands.Misfit(session, message, recipients) is { } misfit) return Rest(misfit);
        try
        {
            if (session.NeedsReset) await session.AskAsync("RSET", session.Timeouts.Command, cancellation);
            session.NeedsReset = true;
            await CarryOutAsync(cancellation);
            return Rest(AttemptResult.Deferred("4.0.0", "the next hop did not answer") with { RemoteMta = session.Hop.Host });
        }
        catch (HopException failure)
        {
            session.Abandon();
            return Rest(AttemptResult.Deferred(failure.Status, failure.Message) with { RemoteMta = session.Hop.Host });
        }
    }

    private async Task CarryOutAsync(CancellationToken cancellation)
    {
        var mailLine = HopCommands.Mail(session, message, recipients);
        var rcptLines = recipients.Select(recipient => HopCommands.Rcpt(session, message, recipient)).ToArray();
        var sending = Task.CompletedTask;
        if (_isPipelined)
        {
            foreach (var line in (string[])[mailLine, .. rcptLines, "DATA"]) session.Say(line);

            // The replies are read while the group is still being sent, so that neither side waits for the other.
            sending = session.Connection.FlushAsync(session.Timeouts.Mail, "MAIL", cancellation);
        }

        var mail = await StepAsync(mailLine, session.Timeouts.Mail, cancellation);
        if (!mail.IsPositive)
        {
            Rest(Result(mail));
            if (!_isPipelined) return;
        }

        for (var i = 0; i < rcptLines.Length; i++)
        {
            var reply = await StepAsync(rcptLines[i], session.Timeouts.Rcpt, cancellation);

            if (!reply.IsPositive) _results[i] ??= Result(IsTooMany(reply) ? reply with { Code = 452 } : reply);
            if (!session.IsUsable) return;
        }

        var isWanted = mail.IsPositive && _results.Any(result => result is null);
        if (!isWanted && !_isPipelined) return;
        var data = await StepAsync("DATA", session.Timeouts.DataInitiation, cancellation);
        await sending;
        if (data.Code == 354) data = await EndAsync(isWanted ? message.Content : default, cancellation);
        if (isWanted) Rest(Result(data));
    }

    // 552 is an old server's word for "too many recipients" (section 4.5.3.1.10); one that means another thing says so by its enhanced code.
    private static bool IsTooMany(HopReply reply) => reply.Code == 552 && reply.Status is null or "5.5.3";

    private async Task<HopReply> EndAsync(ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        await HopContent.SendAsync(session, content, cancellation);
        var reply = await session.ReadAsync(session.Timeouts.DataTermination, "end of data", cancellation);
        session.NeedsReset = false;
        return reply;
    }

    private Task<HopReply> StepAsync(string line, TimeSpan limit, CancellationToken cancellation) =>
        _isPipelined ? session.ReadAsync(limit, line.Split(' ')[0], cancellation) : session.AskAsync(line, limit, cancellation);

    private AttemptResult Result(HopReply reply)
    {
        var (end, status) = reply.Code switch
        {
            < 400 => (AttemptEnd.Accepted, "2.0.0"),
            < 500 => (AttemptEnd.Deferred, "4.0.0"),
            _ => (AttemptEnd.Refused, "5.0.0"),
        };
        return new(end, reply.Status ?? status, reply.ToString())
        {
            RemoteMta = session.Hop.Host,
            Reply = reply,
            KeepsDeadline = session.Offers("DELIVERBY"),
            Duty = session.Offers("DSN") ? NotificationDuty.NextHop : NotificationDuty.Ours,
        };
    }

    private IReadOnlyList<AttemptResult> Rest(AttemptResult result)
    {
        for (var i = 0; i < _results.Length; i++) _results[i] ??= result;
        return _results!;
    }
}
