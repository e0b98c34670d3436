using System.Text;
using ConformTest.Harness.Play.Imap;
using ConformTest.Harness.Protocols.Imap;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Replay.Imap;

/// <summary>Sends the turns of a printed IMAP session and holds the responses against it.</summary>
internal sealed class ImapExchanges(ReplaySession session, ImapBinder binder, ImapNames names, ImapGround ground, MailboxWatch watch, ImapPlan plan)
{
    private readonly FindingLog _log = session.Log;
    private readonly ImapComparison _comparison = new(session.Log, names, plan.Hollow);
    private readonly List<ImapResponse> _early = [];
    private ImapSend? _unanswered;
    private string _challenge = "";

    public async Task GreetingAsync(ImapTurn turn, CancellationToken cancellation)
    {
        var response = await NextAsync(turn.Line, "the greeting", cancellation).ConfigureAwait(false);
        _comparison.Greeting(turn.Responses[0], response);
        if (response.Word is not ("OK" or "PREAUTH"))
            throw new ReplayEndedException();
    }

    public async Task PlayAsync(ImapTurn turn, Ending ending, CancellationToken cancellation)
    {
        if (turn.Sends.IsEmpty)
        {
            await UnaskedAsync(turn, cancellation).ConfigureAwait(false);
            return;
        }

        await BindUidsAsync(turn, cancellation).ConfigureAwait(false);
        List<ImapSend> waiting = [];
        var sent = new StringBuilder();
        _early.Clear();
        foreach (var send in turn.Sends)
            await SendAsync(turn, send, waiting, sent, cancellation).ConfigureAwait(false);
        var came = await CollectAsync(turn, waiting, cancellation).ConfigureAwait(false);
        if (turn.Sends is [.., { Verb: "IDLE" }])
            came = [.. came, .. await watch.AwaitAsync(turn, came, cancellation).ConfigureAwait(false)];
        var answered = waiting.Where(command => came.Any(response => response.Kind == ImapResponseKind.Tagged && response.Tag == command.Tag)).ToList();
        // What is still open (IDLE, AUTHENTICATE) is answered by a later turn.
        _unanswered = waiting.Find(command => !answered.Contains(command));
        if (ending == Ending.Last && turn.Responses.IsEmpty)
            _log.Remark(turn.Line, $"the transcript ends without the answer to {turn.Sends[^1].Verb}");
        else
            _comparison.Compare(turn, answered.Count > 0 ? answered : waiting, came, sent.ToString());
        await FollowAsync(turn, answered, came, cancellation).ConfigureAwait(false);
    }

    private async Task BindUidsAsync(ImapTurn turn, CancellationToken cancellation)
    {
        if (watch.Selected is { } box && turn.Sends.Any(sent => sent.IsByUid && sent.BareVerb != "SEARCH"))
            binder.BindUids(turn, await ground.UidsAsync(box, cancellation).ConfigureAwait(false));
    }

    private async Task SendAsync(ImapTurn turn, ImapSend send, List<ImapSend> waiting, StringBuilder shown, CancellationToken cancellation)
    {
        if (send.Kind == ImapSendKind.Done || send.Kind == ImapSendKind.Sasl)
        {
            var answer = send.Kind == ImapSendKind.Sasl && binder.Sasl is { } sasl && send.Text != "*" ? sasl.Next(_challenge) : send.Text;
            await session.SendAsync(answer, send.Line, cancellation).ConfigureAwait(false);
            shown.Append(FindingLog.Show(Encoding.UTF8.GetBytes(answer + "\r\n")));
            if (_unanswered is { } open)
                waiting.Add(open);
            return;
        }

        waiting.Add(send);
        var bound = binder.Bind(send, turn.Responses.FirstOrDefault(response => response.Tag == send.Tag && response.Kind == PrintedKind.Tagged));
        using var octets = new MemoryStream();
        octets.Write(Encoding.UTF8.GetBytes($"{send.Tag} {send.Spelling}{(bound.Parts.IsEmpty ? "" : " ")}"));
        foreach (var part in bound.Parts)
        {
            if (part is TextPart text)
            {
                octets.Write(Encoding.UTF8.GetBytes(text.Text));
                continue;
            }

            var literal = (LiteralPart)part;
            octets.Write(Encoding.UTF8.GetBytes(literal.Header + "\r\n"));
            if (literal.Content is null)
            {
                // Nothing is printed behind the count: the transcript's server refuses, and so it goes out as it stands.
                await WriteAsync(octets, send.Line, shown, cancellation).ConfigureAwait(false);
                return;
            }

            if (literal.Waits)
            {
                await WriteAsync(octets, send.Line, shown, cancellation).ConfigureAwait(false);
                if (!literal.IsAwaited)
                    _log.Remark(send.Line, "the transcript leaves out the server's continuation request (+) before the literal");
                if (!await MayContinueAsync(send, cancellation).ConfigureAwait(false))
                    return;
            }

            octets.Write(literal.Content);
        }

        octets.Write("\r\n"u8);
        await WriteAsync(octets, send.Line, shown, cancellation).ConfigureAwait(false);
    }

    private async Task WriteAsync(MemoryStream octets, int line, StringBuilder shown, CancellationToken cancellation)
    {
        var now = octets.ToArray();
        octets.SetLength(0);
        shown.Append(FindingLog.Show(now));
        await session.SendAsync(now, line, cancellation).ConfigureAwait(false);
    }

    private async Task<bool> MayContinueAsync(ImapSend send, CancellationToken cancellation)
    {
        while (true)
        {
            var response = await NextAsync(send.Line, "a continuation request", cancellation).ConfigureAwait(false);
            if (response.Kind == ImapResponseKind.Continuation)
                return true;
            _early.Add(response);
            if (response.Kind == ImapResponseKind.Tagged && response.Tag == send.Tag)
                return false;
        }
    }

    private async Task<IReadOnlyList<ImapResponse>> CollectAsync(ImapTurn turn, List<ImapSend> waiting, CancellationToken cancellation)
    {
        List<ImapResponse> came = [.. _early];
        var last = turn.Sends[^1];
        var interactive = last.Verb is "IDLE" or "AUTHENTICATE" || last.Kind == ImapSendKind.Sasl;
        while (!Over())
            came.Add(await NextAsync(last.Line, $"an answer to {last.Verb}", cancellation).ConfigureAwait(false));
        return came;

        bool Over() => waiting.TrueForAll(command => came.Exists(response => response.Kind == ImapResponseKind.Tagged && response.Tag == command.Tag))
            || (interactive && came.Count > 0 && came[^1].Kind == ImapResponseKind.Continuation);
    }

    /// <summary>Data that comes by itself, as in IDLE.</summary>
    private async Task UnaskedAsync(ImapTurn turn, CancellationToken cancellation)
    {
        var came = await watch.AwaitAsync(turn, [], cancellation).ConfigureAwait(false);
        _comparison.Compare(turn, [], came, "");
    }

    private async Task FollowAsync(ImapTurn turn, List<ImapSend> answered, IReadOnlyList<ImapResponse> came, CancellationToken cancellation)
    {
        _challenge = came.LastOrDefault(response => response.Kind == ImapResponseKind.Continuation) is { } asked ? Encoding.ASCII.GetString(asked.Text.Span) : "";
        foreach (var command in answered)
        {
            var real = came.First(response => response.Kind == ImapResponseKind.Tagged && response.Tag == command.Tag);
            var printed = turn.Responses.FirstOrDefault(response => response.Kind == PrintedKind.Tagged && response.Tag == command.Tag);
            if (command.Verb == "STARTTLS" && real.Word == "OK")
                await session.StartTlsAsync(command.Line, cancellation).ConfigureAwait(false);
            if (command.Verb is "LOGIN" or "AUTHENTICATE" or "STARTTLS" && real.Word != "OK" && printed is { Word: "OK" })
                throw new ReplayEndedException();
            if (command.Verb is "SELECT" or "EXAMINE")
                watch.Selected = real.Word == "OK" && command.Arguments.Count > 0 ? names[command.Arguments[0].Value] : null;
            else if (command.Verb is "CLOSE" or "UNSELECT" && real.Word == "OK")
                watch.Selected = null;
        }
    }

    private async Task<ImapResponse> NextAsync(int line, string what, CancellationToken cancellation)
    {
        var (end, response) = await session.Line.ReadAsync(session.Context, session.Line.Credentials.Patience(session.Context.Limits), cancellation).ConfigureAwait(false);
        return end == ReadEnd.Unit && response is not null ? response : throw session.Missing(line, what, end);
    }
}

/// <summary>Whether the transcript ends with a turn.</summary>
internal enum Ending { GoesOn, Last }
