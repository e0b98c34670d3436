using System.Text;
using ConformTest.Harness.Language;
using ConformTest.Harness.Matching;
using ConformTest.Harness.Protocols;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Play.Hop;

/// <summary>A line, or a message, that came.</summary>
internal sealed record HopUnit(ReadOnlyMemory<byte> Octets);

/// <summary>Reads what a target's client says.</summary>
internal static class HopTalk
{
    private const int LongestLine = 64 * 1024;

    /// <summary>How long a client may take for each of its first commands, when it is only to be known whose mail it brings.</summary>
    private static readonly TimeSpan Introduction = TimeSpan.FromSeconds(2);

    private const int LongestMessage = 64 * 1024 * 1024;

    /// <summary>The next command; those that may come at any time are answered and passed over, unless it is one of them that is expected.</summary>
    public static async Task<(ReadEnd End, HopUnit? Command)> CommandAsync(this Line line, PlayContext context, string expected, CancellationToken cancellation)
    {
        while (true)
        {
            var (end, unit) = await line.Wire.ReadAsync<HopUnit>(TryLine, Patience(context), cancellation).ConfigureAwait(false);
            if (unit is null || !HopPlay.IsAside(HopCommand.Of(unit.Octets), expected))
                return (end, unit);
            await ReplyAsync(line, "250 ok", cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>The text of a message as it came, without the line that ends it.</summary>
    public static Task<(ReadEnd End, HopUnit? Text)> TextAsync(this Line line, PlayContext context, CancellationToken cancellation) =>
        line.Wire.ReadAsync<HopUnit>(TryText, Patience(context), cancellation);

    /// <summary>
    /// Mail of another conversation that the target brings late proves nothing about this one. Whose it is stands in RCPT, so a MAIL that was not
    /// expected is answered, to hear it.
    /// </summary>
    /// <exception cref="CaseStoppedException">The mail is another conversation's.</exception>
    public static async Task RefuseStrangersAsync(
        this Line line, PlayContext context, HopCommand command, bool isExpected, CheckReference? check, CancellationToken cancellation)
    {
        if (command.Verb == "MAIL" && !isExpected)
        {
            await ReplyAsync(line, "250 ok", cancellation).ConfigureAwait(false);
            var (_, next) = await line.Wire.ReadAsync<HopUnit>(TryLine, Patience(context), cancellation).ConfigureAwait(false);
            if (next is not null)
                await RefuseStrangersAsync(line, context, HopCommand.Of(next.Octets), false, check, cancellation).ConfigureAwait(false);
        }
        else if (command.Verb == "RCPT" && IsStrange(context, command))
        {
            context.Ledger.Unbelieved(check, "the target brought mail of another conversation");
        }
    }

    private static bool IsStrange(PlayContext context, HopCommand command) =>
        context.Scope.TryGet("elsewhere.domain", out var domain)
        && command.Text.Span.IndexOf(domain.Span) >= 0
        && command.Text.Span.IndexOf(Encoding.ASCII.GetBytes(context.Scope.Marker)) < 0;

    /// <summary>
    /// Answers what a client says on its way out, until it closes or the time is over. True when it said QUIT, or was sent away when it wanted
    /// something else, as one that tries again at once does: then it need not say QUIT, and comes back.
    /// </summary>
    public static async Task<bool> PartAsync(this Line line, TimeSpan limit, TimeProvider time, CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        var quits = false;
        // When the time is over, what is here already is answered and the record says that nothing more came.
        while (line.Wire.Closed is null)
        {
            var (_, unit) = await line.Wire.ReadAsync<HopUnit>(TryLine, limit - time.GetElapsedTime(began), cancellation).ConfigureAwait(false);
            if (unit is null)
                break;
            var verb = HopCommand.Of(unit.Octets).Verb;
            var goesOn = Array.IndexOf(HopPlay.AtAnyTime, verb) >= 0;
            quits |= !goesOn;
            await ReplyAsync(line, verb == "QUIT" ? "221 bye" : goesOn ? "250 ok" : "421 not now", cancellation).ConfigureAwait(false);
        }

        return quits;
    }

    /// <summary>A QUIT that the script does not name, but only takes for something else than it asked about, has no answer in it.</summary>
    public static Task AnswerQuitAsync(this Line line, HopCommand command, CancellationToken cancellation) =>
        command.Verb == "QUIT" ? ReplyAsync(line, "221 bye", cancellation) : Task.CompletedTask;

    /// <summary>Hears a client out up to its RCPT, to know whose mail it brings; then it is sent away.</summary>
    public static async Task<bool> BringsMailOfAsync(this Line line, CaseScope scope, CancellationToken cancellation)
    {
        await ReplyAsync(line, "220 sink.example", cancellation).ConfigureAwait(false);
        var marker = Encoding.ASCII.GetBytes(scope.Marker);
        var brings = false;
        while (!brings && await line.Wire.ReadAsync<HopUnit>(TryLine, Introduction, cancellation).ConfigureAwait(false) is { Unit: { } unit })
        {
            var verb = HopCommand.Of(unit.Octets).Verb;
            brings = verb == "RCPT" && unit.Octets.Span.IndexOf(marker) >= 0;
            await ReplyAsync(line, verb is "EHLO" or "HELO" or "MAIL" or "RSET" or "NOOP" ? "250 ok" : "421 not now", cancellation).ConfigureAwait(false);
            if (verb is not ("EHLO" or "HELO" or "MAIL" or "RSET" or "NOOP"))
                break;
        }

        await line.Wire.DisposeAsync().ConfigureAwait(false);
        return brings;
    }

    /// <summary>The words for a read that brought nothing.</summary>
    public static string Words(ReadEnd end, WireConnection wire) => end == ReadEnd.TimedOut ? "no command" : Ends.Words(end, wire);

    /// <summary>The text with its doubled dots undone, and a CRLF at its end.</summary>
    public static ReadOnlyMemory<byte> Unstuffed(ReadOnlyMemory<byte> text)
    {
        if (text.IsEmpty)
            return text;
        using var plain = new MemoryStream(text.Length + 2);
        var atStart = true;
        var octets = text.Span;
        for (var i = 0; i < octets.Length; i++)
        {
            if (!atStart || octets[i] != (byte)'.')
                plain.WriteByte(octets[i]);
            atStart = octets[i] == (byte)'\n' && i > 0 && octets[i - 1] == (byte)'\r';
        }

        plain.Write("\r\n"u8);
        return plain.ToArray();
    }

    private static async Task ReplyAsync(Line line, string reply, CancellationToken cancellation)
    {
        var octets = Encoding.ASCII.GetBytes(reply + "\r\n");
        await line.Wire.WriteAsync(octets, 0, cancellation).ConfigureAwait(false);
        line.Sent(octets);
    }

    private static TimeSpan Patience(PlayContext context) =>
        context.Limits.Delivery > context.Limits.Reply ? context.Limits.Delivery : context.Limits.Reply;

    private static ReadStatus TryLine(ReadOnlySpan<byte> buffer, out HopUnit? unit, out int consumed)
    {
        (unit, consumed) = (null, 0);
        var end = buffer.IndexOf((byte)'\n');
        if (end < 0)
            return buffer.Length > LongestLine ? ReadStatus.Overflow : ReadStatus.NeedMore;
        consumed = end + 1;
        unit = new HopUnit(buffer[..end].TrimEnd((byte)'\r').ToArray());
        return ReadStatus.Complete;
    }

    private static ReadStatus TryText(ReadOnlySpan<byte> buffer, out HopUnit? unit, out int consumed)
    {
        (unit, consumed) = (null, 0);
        var end = buffer.StartsWith(".\r\n"u8) ? 0 : buffer.IndexOf("\r\n.\r\n"u8);
        if (end < 0)
            return buffer.Length > LongestMessage ? ReadStatus.Overflow : ReadStatus.NeedMore;
        consumed = end + (end == 0 && buffer[0] == (byte)'.' ? 3 : 5);
        unit = new HopUnit(buffer[..end].ToArray());
        return ReadStatus.Complete;
    }
}
