using ConformTest.ReferenceServer.Wire;

namespace ConformTest.ReferenceServer.Pop3;

public sealed partial class Pop3Session
{
    private static readonly Pop3Reply Unknown = Pop3Reply.Err("Unknown command");
    private static readonly Pop3Reply WrongState = Pop3Reply.Err("Not in this state");
    private static readonly Pop3Reply TooLong = Pop3Reply.Err("Line too long");
    private static readonly Pop3Reply ForbiddenOctet = Pop3Reply.Err("Bare CR, bare LF and NUL are not allowed");

    private bool _ending;
    private bool _upgrading;

    /// <summary>Ends the session once the replies written so far are sent.</summary>
    public void End() => _ending = true;

    /// <summary>Starts TLS once the reply to this command is sent.</summary>
    internal void UpgradeAfterReply() => _upgrading = true;

    internal async Task RunAsync(CancellationToken cancellation)
    {
        var stamp = Timestamp.Length > 0 ? $" {Timestamp}" : "";
        await ReplyAsync(null, Pop3Reply.Ok($"{Context.Options.Hostname} POP3 conformtest reference server{stamp}"), cancellation);
        while (!_ending)
        {
            var line = await Connection.ReadLineAsync(Limits.Pop3CommandLine, cancellation);
            if (line.IsOk) await AnswerAsync(line, cancellation);
            else if (line.Status == WireStatus.TooLong) await ReplyAsync(null, TooLong, cancellation);
            else return; // An idle client hears nothing (RFC 1939 section 3).
        }
    }

    private async ValueTask AnswerAsync(WireLine line, CancellationToken cancellation)
    {
        var command = Pop3Command.Parse(line.Octets);
        foreach (var fault in Faults ?? []) command = fault.Received(this, command);
        if (!command.Is("PASS")) PendingUser = null;
        var reply = Faults is not null ? await InsteadOrRunAsync(command, cancellation)
            : Refusal(command) ?? await command.Verb!.RunAsync(this, command, cancellation);
        await ReplyAsync(command, reply, cancellation);
        if (!_upgrading) return;
        _upgrading = false;
        if (!await Connection.StartTlsAsync(cancellation)) End();
    }

    private async ValueTask<Pop3Reply> InsteadOrRunAsync(Pop3Command command, CancellationToken cancellation)
    {
        var refusal = Refusal(command);
        var permitted = refusal is null;
        if (command.Verb is not null)
            foreach (var fault in Faults!) permitted = fault.Permits(this, command, permitted);
        foreach (var fault in Faults!)
            if (await fault.InsteadAsync(this, command, cancellation) is { } instead) return instead;
        return permitted ? await command.Verb!.RunAsync(this, command, cancellation) : refusal ?? WrongState;
    }

    private Pop3Reply? Refusal(Pop3Command command)
    {
        if (command.Line.Span.IndexOfAny((byte)'\r', (byte)'\n', (byte)0) >= 0) return ForbiddenOctet;
        if (command.Verb is not { } verb || !Context.Offers(verb.Capability ?? verb.Name)) return Unknown;
        return (verb.States & State) == 0 ? WrongState : null;
    }

    internal async ValueTask ReplyAsync(Pop3Command? command, Pop3Reply reply, CancellationToken cancellation)
    {
        foreach (var fault in Faults ?? []) reply = fault.Rewrite(this, command, reply);
        reply = Language.Translate(reply);
        ReadOnlyMemory<byte> first = reply.FirstLine(Context.Offers("RESP-CODES") ? ResponseCodes.Sent : ResponseCodes.Withheld);
        foreach (var fault in Faults ?? []) first = fault.Encode(this, command, reply, first);
        Connection.Write(first.Span);
        if (reply.Body is { } body)
        {
            var rules = MultiLineRules.Standard;
            if (command is not null)
                foreach (var fault in Faults ?? []) rules = fault.MultiLine(this, command, rules);
            await MultiLine.WriteAsync(Connection, body, rules, cancellation);
        }

        foreach (var fault in Faults ?? []) await fault.AfterAsync(this, command, reply, cancellation);
    }
}
