using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Wire;

namespace ConformTest.ReferenceServer.Smtp;

public sealed partial class SmtpSession
{
    private bool _ending;
    private bool _upgrading;
    private int _refusals;
    private int _denials;

    /// <summary>Ends the session once the replies written so far are sent.</summary>
    public void End() => _ending = true;

    /// <summary>Starts TLS once the reply to this command is sent.</summary>
    internal void UpgradeAfterReply() => _upgrading = true;

    internal async Task RunAsync(CancellationToken cancellation)
    {
        await ReplyAsync(null, Greeting(), cancellation);
        while (!_ending)
        {
            var line = await Connection.ReadLineAsync(Limits.SmtpCommandLine, cancellation);
            if (line.IsOk) await AnswerAsync(line, cancellation);
            else await AnswerAsync(line.Status, cancellation);
        }
    }

    private SmtpReply Greeting() => Role == SmtpRoles.Lmtp
        ? new(220, "", $"{Options.Hostname} LMTP conformtest reference server")
        : new(220, "", $"{Options.Hostname} ESMTP conformtest reference server");

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask AnswerAsync(WireLine line, CancellationToken cancellation)
    {
        var command = SmtpCommand.Parse(line.Octets, Role);
        foreach (var fault in Faults ?? []) command = fault.Received(this, command);
        var reply = WithinLimits(await ExecuteAsync(command, cancellation));
        await ReplyAsync(command, reply, cancellation);
        ReplyingFor = null;
        if (_upgrading) await UpgradeAsync(cancellation);
    }

    private async ValueTask UpgradeAsync(CancellationToken cancellation)
    {
        _upgrading = false;
        if (await Connection.StartTlsAsync(cancellation)) Reset(SmtpReset.StartTls);
        else End();
    }

    private async ValueTask AnswerAsync(WireStatus status, CancellationToken cancellation)
    {
        var reply = status == WireStatus.TooLong ? WithinLimits(SmtpReplies.LineTooLong) : Lost(status);
        if (status != WireStatus.Closed) await ReplyAsync(null, reply, cancellation);
    }

    /// <summary>The reply, or the last words to a client that was refused too often (RFC 5321 section 7.8, RFC 4954 section 9).</summary>
    private SmtpReply WithinLimits(SmtpReply reply)
    {
        if (reply.Code < 500) return reply;
        if (++_refusals < Limits.SmtpRefusals && (reply.Code != 535 || ++_denials < Limits.SmtpDenials)) return reply;
        End();
        return SmtpReplies.TooManyErrors;
    }

    /// <summary>The last words when the client's octets do not come; the session ends with them.</summary>
    internal SmtpReply Lost(WireStatus status)
    {
        End();
        return status == WireStatus.Idle ? SmtpReplies.Idle : SmtpReplies.Stopping;
    }

    private ValueTask<SmtpReply> ExecuteAsync(SmtpCommand command, CancellationToken cancellation)
    {
        if (Faults is not null) return InsteadOrRunAsync(command, cancellation);
        return Refusal(command) is { } refusal ? new(refusal) : command.Verb!.RunAsync(this, command, cancellation);
    }

    private async ValueTask<SmtpReply> InsteadOrRunAsync(SmtpCommand command, CancellationToken cancellation)
    {
        var refusal = Refusal(command);
        var permitted = refusal is null;
        if (command.Verb is not null)
            foreach (var fault in Faults!) permitted = fault.Permits(this, command, permitted);
        foreach (var fault in Faults!)
            if (await fault.InsteadAsync(this, command, cancellation) is { } instead) return instead;
        return permitted ? await command.Verb!.RunAsync(this, command, cancellation) : refusal ?? SmtpReplies.BadSequence;
    }

    /// <summary>What stands against a command before its own work begins.</summary>
    private SmtpReply? Refusal(SmtpCommand command)
    {
        if (command.Line.Span.IndexOfAny((byte)'\r', (byte)'\n', (byte)0) >= 0) return SmtpReplies.ForbiddenOctet;
        if (command.Verb is not { } verb) return SmtpReplies.Unrecognized;
        if (verb.Extension is { } extension && !Context.Offers(extension)) return SmtpReplies.Unrecognized;
        var isAnonymous = Role == SmtpRoles.Submission && User is null && Phase != SmtpPhases.Connected;
        if (verb.NeedsUser && isAnonymous) return SmtpReplies.AuthenticationRequired;
        if ((verb.Phases & Phase) != 0) return null;
        return Phase == SmtpPhases.Connected ? SmtpReplies.GreetFirst : SmtpReplies.BadSequence;
    }

    /// <summary>Writes a reply; it is sent when the input is drained.</summary>
    internal ValueTask ReplyAsync(SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (Faults is not null) return ReplyThroughFaultsAsync(command, reply, cancellation);
        Connection.Write(reply.Encode(_codes).Span);
        return default;
    }

    private async ValueTask ReplyThroughFaultsAsync(SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (reply != SmtpReplies.None)
        {
            foreach (var fault in Faults!) reply = fault.Rewrite(this, command, reply);
            var octets = reply.Encode(_codes);
            foreach (var fault in Faults!) octets = fault.Encode(this, command, reply, octets);
            Connection.Write(octets.Span);
        }

        foreach (var fault in Faults!) await fault.AfterAsync(this, command, reply, cancellation);
    }

    /// <summary>Ends a transaction with its reply: one for all, or in LMTP one for each recipient (RFC 2033 section 4.2).</summary>
    internal async ValueTask<SmtpReply> ConcludeAsync(SmtpCommand command, SmtpReply reply, CancellationToken cancellation)
    {
        var recipients = Transaction!.Recipients;
        if (reply.IsPositive) _refusals = 0;
        Reset(SmtpReset.EndOfData);
        if (Role != SmtpRoles.Lmtp || recipients.Count == 0) return reply;
        for (var i = 0; i < recipients.Count - 1; i++)
        {
            ReplyingFor = recipients[i];
            await ReplyAsync(command, reply, cancellation);
        }

        ReplyingFor = recipients[^1];
        return reply;
    }
}
