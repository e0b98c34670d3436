using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using ConformTest.Harness.Language;
using ConformTest.Harness.Play.Functions;
using ConformTest.Harness.Play.Smtp;
using ConformTest.Harness.Protocols.Smtp;
using ConformTest.Harness.Targets;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Replay.Smtp;

/// <summary>Sends the turns of a printed session and holds the replies against it.</summary>
internal sealed partial class SmtpExchanges(ReplaySession session, ImmutableArray<SmtpStep> steps, Route route, TargetAccount? submitter)
{
    private readonly FindingLog _log = session.Log;
    private readonly SmtpBinder _binder = new(session) { LoggedIn = submitter };
    private IReadOnlySet<string> _offers = Routes.Offers(session, route);
    private Sasl? _sasl;
    private string _challenge = "";
    private int _accepted;
    private SmtpReply? _refusedData;

    /// <summary>Accounts that a message was accepted for.</summary>
    public HashSet<TargetAccount> Delivered { get; } = [];

    public async Task PlayAsync(SmtpTurn turn, CancellationToken cancellation)
    {
        if (turn.Sends.IsEmpty)
        {
            foreach (var printed in turn.Replies)
                await GreetingAsync(printed, cancellation).ConfigureAwait(false);
            return;
        }

        var each = session.Protocol == MailProtocol.Lmtp ? MessageReplies.ForEachRecipient : MessageReplies.One;
        var replies = ReplyAlignment.Align(turn, each);
        if (turn.Replies.IsEmpty && turn == steps[^1] && turn.Sends is [{ Kind: SmtpSendKind.Command }])
            _log.Remark(turn.Line, $"the transcript ends without the answer to {turn.Sends[0].Verb}");
        else
            NoteLeftOut(turn, replies);
        var pipelined = turn.Sends.Length > 1 && replies.All(printed => printed.Length > 0);
        if (pipelined && !_offers.Contains("PIPELINING"))
            _log.Choice(turn.Line, "does not offer PIPELINING: played in step", default);
        if (pipelined && _offers.Contains("PIPELINING") && turn.Sends.All(sent => sent.Kind != SmtpSendKind.Sasl) && _refusedData is null)
            await PipelinedAsync(turn, replies, cancellation).ConfigureAwait(false);
        else
            await InStepAsync(turn, replies, cancellation).ConfigureAwait(false);
    }

    private void NoteLeftOut(SmtpTurn turn, IReadOnlyList<ImmutableArray<PrintedReply>> replies)
    {
        for (var i = 0; i < turn.Sends.Length; i++)
        {
            if (replies[i].IsEmpty)
                _log.Remark(turn.Sends[i].Line, $"the transcript leaves out the answer to {turn.Sends[i].Verb}");
        }

        var used = replies.Sum(printed => printed.Length);
        for (var i = 0; i < turn.Replies.Length - used; i++)
            _log.Remark(turn.Replies[i].Line, $"nothing was asked that this {turn.Replies[i].Code} could answer");
    }

    private async Task GreetingAsync(PrintedReply printed, CancellationToken cancellation)
    {
        var reply = await ReadAsync(printed.Line, "the greeting", cancellation).ConfigureAwait(false);
        ReplyComparison.Compare(_log, null, printed, reply, new Exchange(null, FindingLog.Show(reply.Raw.Span)));
        if (reply.Code / 100 != 2)
            throw new ReplayEndedException();
    }

    private async Task InStepAsync(SmtpTurn turn, IReadOnlyList<ImmutableArray<PrintedReply>> replies, CancellationToken cancellation)
    {
        for (var i = 0; i < turn.Sends.Length; i++)
        {
            var sent = turn.Sends[i];
            if (sent.Kind == SmtpSendKind.Message && _refusedData is { } refused)
            {
                // The transcript's server found out only after the message; the printed reply stands for the one that came at DATA.
                _refusedData = null;
                var exchange = new Exchange("DATA", FindingLog.Show(refused.Raw.Span));
                if (replies[i] is [{ Code: >= 400 } printed])
                    _log.Choice(printed.Line, $"refuses at DATA ({refused.Code}) what the transcript's server refuses after the message", exchange);
                else
                    _log.Difference(sent.Line, $"{refused.Code} to DATA where the transcript has 354; its message was not sent", exchange);
                continue;
            }

            var octets = Render(sent, replies[i].FirstOrDefault());
            await session.SendAsync(octets, sent.Line, cancellation).ConfigureAwait(false);
            await AnswerAsync(sent, replies[i], octets, cancellation).ConfigureAwait(false);
        }
    }

    private async Task PipelinedAsync(SmtpTurn turn, IReadOnlyList<ImmutableArray<PrintedReply>> replies, CancellationToken cancellation)
    {
        var octets = turn.Sends.Select((sent, i) => Render(sent, replies[i].FirstOrDefault())).ToList();
        await session.SendAsync(TextFunctions.Join(octets), turn.Line, cancellation).ConfigureAwait(false);
        for (var i = 0; i < turn.Sends.Length; i++)
            await AnswerAsync(turn.Sends[i], replies[i], octets[i], cancellation).ConfigureAwait(false);
    }

    private ReadOnlyMemory<byte> Render(SmtpSend sent, PrintedReply? printed)
    {
        switch (sent.Kind)
        {
            case SmtpSendKind.Message:
                var message = _binder.Message(sent);
                return TextFunctions.Join([MessageFunctions.Stuff(Unstuffed(message)), message.Length > 0 ? "\r\n.\r\n"u8.ToArray() : ".\r\n"u8.ToArray()]);
            case SmtpSendKind.Chunk:
                return Chunk(sent);
            case SmtpSendKind.Sasl:
                return Line(_sasl is null || sent.Text == "*" ? sent.Text : _sasl.Next(_challenge));
            default:
                return Line(sent.Verb == "AUTH" ? Auth(sent) : _binder.Bind(sent, printed));
        }
    }

    /// <summary>Printed messages stand as sent: a dot at the beginning of a line is doubled already.</summary>
    private static byte[] Unstuffed(byte[] message) =>
        Encoding.Latin1.GetBytes(Doubled().Replace(Encoding.Latin1.GetString(message), "."));

    private ReadOnlyMemory<byte> Chunk(SmtpSend sent)
    {
        var words = sent.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var content = _binder.Message(sent);
        if (long.TryParse(words[1], out var said) && said != content.Length && !(said == 0 && content.Length == 0))
            _log.Remark(sent.Line, $"{sent.Text}: what stands there has {content.Length} octets; so many were announced");
        words[1] = content.Length.ToString();
        return TextFunctions.Join([Line(string.Join(' ', words)), content]);
    }

    private string Auth(SmtpSend sent)
    {
        var words = sent.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _sasl = null;
        if (words.Length < 2 || !Succeeds(sent.Line))
            return sent.Text;
        var account = session.Bindings.Account(words.Length > 2 ? Sasl.NameIn(words[2]) : "authenticated");
        _binder.LoggedIn = account;
        _sasl = new Sasl(words[1], account, session.Scope);
        return words.Length > 2 && Sasl.BeginsWithClient(words[1]) ? $"AUTH {words[1]} {_sasl.Initial()}" : sent.Text;
    }

    /// <summary>Whether a 235 is printed before another AUTH: only then the account's own secret is sent.</summary>
    private bool Succeeds(int line)
    {
        foreach (var turn in steps.OfType<SmtpTurn>().Where(turn => turn.Line >= line))
        {
            if (turn.Sends.Any(sent => sent.Line > line && sent.Verb == "AUTH"))
                return false;
            if (turn.Replies.Any(reply => reply.Code == 235))
                return true;
        }

        return false;
    }

    private async Task AnswerAsync(SmtpSend sent, ImmutableArray<PrintedReply> printed, ReadOnlyMemory<byte> octets, CancellationToken cancellation)
    {
        var count = session.Protocol == MailProtocol.Lmtp && sent.Kind == SmtpSendKind.Message ? Math.Max(1, _accepted) : 1;
        for (var i = 0; i < count; i++)
        {
            var reply = await ReadAsync(sent.Line, $"an answer to {sent.Verb}", cancellation).ConfigureAwait(false);
            if (i == 0 && IllegalSpace().IsMatch(Encoding.UTF8.GetString(octets.Span)))
                reply = await IllegalSpaceAsync(sent, octets, reply, cancellation).ConfigureAwait(false);
            var exchange = new Exchange(FindingLog.Show(octets.Span), FindingLog.Show(reply.Raw.Span));
            // Whether a message without recipients is refused at DATA or behind it is told when both have been seen.
            var early = sent.Verb == "DATA" && (reply.Code == 354) != (i < printed.Length && printed[i].Code == 354);
            if (i < printed.Length && IsNoMessage(sent, octets, printed[i], reply))
                _log.Choice(printed[i].Line, $"{reply.Code} to {sent.Verb} where the transcript has {printed[i].Code}: what is printed there has no header, so it is no message of RFC 5322 section 3.6", exchange);
            else if (i < printed.Length && !early)
                ReplyComparison.Compare(_log, sent, printed[i], reply, exchange);
            else if (i >= printed.Length && reply.Code >= 400 && sent.Verb != "DATA")
                _log.Difference(sent.Line, $"{reply.Code} to {sent.Verb} where the transcript leaves the answer out and goes on as after success", exchange);
            await FollowAsync(sent, i < printed.Length ? printed[i] : null, reply, cancellation).ConfigureAwait(false);
        }

        for (var i = count; i < printed.Length; i++)
            _log.Difference(printed[i].Line, "no reply for this recipient", new Exchange(FindingLog.Show(octets.Span), null));
    }

    /// <summary>Whether a server refuses what no server need take: text without a header.</summary>
    private static bool IsNoMessage(SmtpSend sent, ReadOnlyMemory<byte> octets, PrintedReply printed, SmtpReply reply) =>
        sent.Kind == SmtpSendKind.Message && printed.Code / 100 == 2 && reply.Code / 100 == 5 && !HeaderField().IsMatch(Encoding.Latin1.GetString(octets.Span));

    private async Task<SmtpReply> IllegalSpaceAsync(SmtpSend sent, ReadOnlyMemory<byte> octets, SmtpReply reply, CancellationToken cancellation)
    {
        var where = IllegalSpace().Match(sent.Text).Groups[1].Value.ToUpperInvariant();
        var exchange = new Exchange(FindingLog.Show(octets.Span), FindingLog.Show(reply.Raw.Span));
        if (reply.Code / 100 == 2)
        {
            _log.Remark(sent.Line, $"a space stands behind {where}, which RFC 5321 section 3.3 does not allow; the target took it ({reply.Code})", exchange);
            return reply;
        }

        var legal = Encoding.UTF8.GetBytes(IllegalSpace().Replace(Encoding.UTF8.GetString(octets.Span), "$1<"));
        _log.Remark(sent.Line, $"a space stands behind {where}, which RFC 5321 section 3.3 does not allow; the target refused it ({reply.Code}), and it was sent again without the space", exchange);
        await session.SendAsync(legal, sent.Line, cancellation).ConfigureAwait(false);
        return await ReadAsync(sent.Line, $"an answer to {sent.Verb}", cancellation).ConfigureAwait(false);
    }

    /// <summary>What an answer means for what comes next.</summary>
    private async Task FollowAsync(SmtpSend sent, PrintedReply? printed, SmtpReply reply, CancellationToken cancellation)
    {
        switch (sent.Verb)
        {
            case "EHLO" or "LHLO" when reply.Code == 250:
                _offers = reply.Keywords.Names.Select(name => name.ToUpperInvariant()).ToHashSet(StringComparer.Ordinal);
                break;
            case "HELO":
                _offers = new HashSet<string>();
                break;
            case "MAIL":
                _accepted = 0;
                break;
            case "RCPT" when reply.Code / 100 == 2:
                _accepted++;
                break;
            case "STARTTLS" when reply.Code == 220:
                await session.StartTlsAsync(sent.Line, cancellation).ConfigureAwait(false);
                break;
            case "DATA" when reply.Code != 354 && (printed is null or { Code: 354 }):
                _refusedData = reply;
                break;
            case "DATA" when reply.Code == 354 && printed is { Code: not 354 }:
                await EndEmptyAsync(sent, printed, cancellation).ConfigureAwait(false);
                break;
            case "the message" or "BDAT" when reply.Code / 100 == 2:
                Delivered.UnionWith(_binder.Recipients);
                break;
            case "AUTH" or "the authentication":
                _challenge = reply.Code == 334 ? Encoding.ASCII.GetString(reply.Lines[0].Span) : "";
                if (printed is { Code: 334 or 235 } && reply.Code is not (334 or 235))
                    throw new ReplayEndedException();
                break;
        }
    }

    /// <summary>The target wants a message where the transcript's server refused DATA: an empty one is answered by the refusal.</summary>
    private async Task EndEmptyAsync(SmtpSend sent, PrintedReply printed, CancellationToken cancellation)
    {
        await session.SendAsync(".", sent.Line, cancellation).ConfigureAwait(false);
        var reply = await ReadAsync(sent.Line, "an answer to the message", cancellation).ConfigureAwait(false);
        if (reply.Code < 400)
            _log.Difference(printed.Line, $"354 to DATA, and {reply.Code} to an empty message, where the transcript has {printed.Code} to DATA", new Exchange(".", FindingLog.Show(reply.Raw.Span)));
        else
            _log.Choice(printed.Line, $"refuses after the message ({reply.Code}) what the transcript's server refuses at DATA", new Exchange(".", FindingLog.Show(reply.Raw.Span)));
    }

    private async Task<SmtpReply> ReadAsync(int line, string what, CancellationToken cancellation)
    {
        var (limits, patience) = (session.Context.Limits, session.Line.Credentials.Patience(session.Context.Limits));
        var limit = limits.Delivery > patience ? limits.Delivery : patience;
        var (end, reply) = await session.Line.ReadAsync(session.Context, limit, cancellation).ConfigureAwait(false);
        return end == ReadEnd.Unit && reply is not null ? reply : throw session.Missing(line, what, end);
    }

    private static ReadOnlyMemory<byte> Line(string text) => Encoding.UTF8.GetBytes(text + "\r\n");

    [GeneratedRegex(@"^(MAIL FROM:|RCPT TO:)\s+<", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex IllegalSpace();

    [GeneratedRegex(@"^[!-9;-~]+[ \t]*:", RegexOptions.None, 1000)]
    private static partial Regex HeaderField();

    [GeneratedRegex(@"^\.\.", RegexOptions.Multiline, 1000)]
    private static partial Regex Doubled();
}
