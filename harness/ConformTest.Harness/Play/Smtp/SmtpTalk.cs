using System.Text;
using ConformTest.Harness.Protocols;
using ConformTest.Harness.Protocols.Smtp;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Play.Smtp;

/// <summary>What is kept about an SMTP connection.</summary>
internal sealed class SmtpConnectionState(ReaderLimits limits)
{
    private bool _answered;

    public SmtpReplyReader Reader { get; } = new(limits);

    /// <summary>Whether a recipient is among what was sent since the last reply but those to it: its answer is due.</summary>
    public bool NamedRecipient { get; private set; }

    public RepliesDue Due { get; } = new();

    /// <param name="oneForAll">Whether the end of a message has one reply, however many its recipients.</param>
    public void Sent(ReadOnlySpan<byte> octets, bool oneForAll)
    {
        Due.Sent(octets, oneForAll);
        if (_answered)
            NamedRecipient = _answered = false;
        NamedRecipient |= Names(octets, "RCPT"u8);
    }

    public void Answered(SmtpReply? reply)
    {
        Due.Answered(reply);
        _answered = true;
    }

    // Long messages are sent as well, so they are not made into text for it.
    private static bool Names(ReadOnlySpan<byte> octets, ReadOnlySpan<byte> verb)
    {
        while (octets.IndexOfAny(verb[0], (byte)(verb[0] | 0x20)) is >= 0 and var at && octets.Length - at >= verb.Length)
        {
            if (Ascii.EqualsIgnoreCase(octets.Slice(at, verb.Length), verb))
                return true;
            octets = octets[(at + 1)..];
        }

        return false;
    }
}

/// <summary>Replies read from a line, and commands that the harness itself gives.</summary>
internal static class SmtpTalk
{
    public static SmtpConnectionState SmtpState(this Line line, PlayContext context) =>
        (SmtpConnectionState)(line.ProtocolState ??= new SmtpConnectionState(context.Readers));

    public static async Task<(ReadEnd End, SmtpReply? Reply)> ReadAsync(
        this Line line, PlayContext context, TimeSpan limit, CancellationToken cancellation)
    {
        if (line.StoredGreeting is SmtpReply stored)
        {
            line.StoredGreeting = null;
            line.AwaitsGreeting = false;
            return (ReadEnd.Unit, stored);
        }

        var patience = line.AwaitsGreeting ? context.Limits.Greeting : limit;
        var state = line.SmtpState(context);
        var to = AnswersTo(line);
        var (end, reply) = await line.Wire.ReadAsync<SmtpReply>(
            (ReadOnlySpan<byte> buffer, out SmtpReply? unit, out int consumed) => state.Reader.TryRead(buffer, to, out unit, out consumed),
            patience,
            cancellation).ConfigureAwait(false);
        line.WasTurnedAway |= line.AwaitsGreeting && (end == ReadEnd.Closed || reply?.Code == 421);
        line.AwaitsGreeting = false;
        line.Credentials.ThrowIfDelayed(end, context.Limits);
        line.Credentials.Answered(reply?.Code == 334);
        state.Answered(reply);
        if (reply is not null)
        {
            line.Irregularities.AddRange(reply.Irregularities.Select(found => found.In(reply.Raw)));
            context.Scope.Bind("reply", reply.Raw);
        }

        return (end, reply);
    }

    /// <summary>Gives a command for the harness and returns its reply.</summary>
    /// <exception cref="CaseStoppedException">No reply came, or one of another class than asked for.</exception>
    public static async Task<SmtpReply> CommandAsync(
        this Line line, PlayContext context, string command, char wantedClass, CancellationToken cancellation)
    {
        var octets = Encoding.UTF8.GetBytes(command + "\r\n");
        await line.Wire.WriteAsync(octets, 0, cancellation).ConfigureAwait(false);
        line.Sent(octets);
        line.SmtpState(context).Sent(octets, oneForAll: true);
        return await WantedAsync(line, context, command.Split(' ')[0], wantedClass, cancellation).ConfigureAwait(false);
    }

    public static async Task<SmtpReply> WantedAsync(
        this Line line, PlayContext context, string what, char wantedClass, CancellationToken cancellation)
    {
        var (end, reply) = await line.ReadAsync(context, line.Credentials.Patience(context.Limits), cancellation).ConfigureAwait(false);
        if (end != ReadEnd.Unit || reply is null)
            throw new CaseStoppedException($"{Ends.Words(end, line.Wire)} instead of an answer to {what}");
        return reply.Code / 100 == wantedClass - '0'
            ? reply
            : throw new CaseStoppedException($"reply {reply.Code} to {what} before the conversation began");
    }

    /// <summary>What the next reply answers, as far as it can be told: in a pipelined group only the last command is known.</summary>
    public static SmtpReplyTo AnswersTo(Line line)
    {
        if (line.AwaitsGreeting)
            return SmtpReplyTo.Greeting;
        var asked = line.Asked;
        if (asked.Contains("\\n", StringComparison.Ordinal))
            return SmtpReplyTo.Unknown;
        if (asked.StartsWith("EHLO ", StringComparison.OrdinalIgnoreCase) || asked.StartsWith("LHLO ", StringComparison.OrdinalIgnoreCase))
            return SmtpReplyTo.Ehlo;
        if (asked.StartsWith("HELO ", StringComparison.OrdinalIgnoreCase))
            return SmtpReplyTo.Helo;
        var inUtf8 = asked.StartsWith("VRFY ", StringComparison.OrdinalIgnoreCase) || asked.StartsWith("EXPN ", StringComparison.OrdinalIgnoreCase);
        return inUtf8 ? SmtpReplyTo.Utf8Command : SmtpReplyTo.Command;
    }
}
