using ConformTest.Harness.Events;
using ConformTest.Harness.Judging;
using ConformTest.Harness.Language;
using ConformTest.Harness.Matching;
using ConformTest.Harness.Protocols.Imap;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Play.Imap;

/// <summary>IMAP: the responses up to the tagged one belong to the command, untagged ones in any order (RFC 3501 section 7).</summary>
internal sealed class ImapPlay(PlayContext context) : IProtocolPlay
{
    public void Sent(Line line, ReadOnlySpan<byte> octets)
    {
        // The tags in the expectations say what is awaited.
    }

    public async Task<bool> MayContinueAsync(Line line, CancellationToken cancellation)
    {
        List<ImapResponse> aside = [];
        var allowed = false;
        while (true)
        {
            var (end, response) = await line.ReadAsync(context, line.Credentials.Patience(context.Limits), cancellation).ConfigureAwait(false);
            line.Credentials.ThrowIfDelayed(end, context.Limits);
            if (end != ReadEnd.Unit || response is null)
                throw new CaseStoppedException($"{Ends.Words(end, line.Wire)} where the server had to ask for a literal or refuse it");
            if (response.Kind == ImapResponseKind.Continuation)
            {
                allowed = true;
                break;
            }

            aside.Add(response);
            if (response.Kind == ImapResponseKind.Tagged)
                break;
        }

        foreach (var response in aside)
            line.State(context).Inbox.Enqueue(response);
        return allowed;
    }

    public async Task ExpectAsync(Line line, IReadOnlyList<Expect> group, CancellationToken cancellation)
    {
        List<(Template Pattern, Modality Modality)> patterns = [.. group.Select(expect => (context.Scope.Expand(expect.Pattern), expect.Modality))];
        var awaited = new Awaited(group, context.Scope, line.AwaitsGreeting);
        var (end, exchange) = await CollectAsync(line, awaited, Complete, cancellation).ConfigureAwait(false);
        var results = ImapMatcher.Match(patterns, exchange, line.State(context).Mode, context.Scope);
        NoteMode(line, exchange);
        var received = string.Concat(exchange.Select(response => Octets.Escape(response.Raw.Span[..Math.Min(response.Raw.Length, 1000)])));
        var stop = false;
        var accepted = false;
        foreach (var (expect, result) in group.Zip(results).OrderBy(pair => Rank(pair.First)))
        {
            if (result.Matches)
            {
                context.Ledger.Matched(expect.Check, result.Observation);
                continue;
            }

            var decisive = Awaited.IsStatus(expect.Pattern) && expect.Modality == Modality.Required;
            var what = end == ReadEnd.Unit || !decisive ? result.Observation : exchange.Any(IsUntaggedBad) ? "untagged BAD" : Ends.Words(end, line.Wire);
            if (expect.Check is not null && Policy(exchange) is { } policy)
                context.Ledger.Unbelieved(expect.Check, policy);
            context.Ledger.Differed(expect.Check, new Differed(what, context.Scope.Show(expect.Pattern), line.Asked, received), Aftermath.GoOn);
            stop |= decisive && !(end == ReadEnd.Unit && Awaited.IsRefusal(expect.Pattern) && result.Observation is "tagged NO" or "tagged BAD");
            accepted |= decisive && Awaited.IsRefusal(expect.Pattern) && result.Observation is "tagged OK";
        }

        if (stop)
            throw new CaseStoppedException("an earlier check of the same conversation failed") { Accepted = accepted };

        bool Complete(IReadOnlyList<ImapResponse> sofar) =>
            ImapMatcher.Match(patterns, sofar, line.State(context).Mode, context.Scope).All(result => result.Matches);
    }

    public async Task<(int Branch, string Answer, string Received)> ChooseAsync(
        Line line, IReadOnlyList<When> branches, CancellationToken cancellation)
    {
        var awaited = Awaited.AnyStatus(line.AwaitsGreeting);
        var (end, exchange) = await CollectAsync(line, awaited, _ => false, cancellation).ConfigureAwait(false);
        line.State(context).Chosen = exchange;
        if (end != ReadEnd.Unit)
            return (-1, Ends.Words(end, line.Wire), "");
        var received = string.Concat(exchange.Select(response => Octets.Escape(response.Raw.Span)));
        for (var i = 0; i < branches.Count; i++)
        {
            var result = ImapMatcher.Match([(branches[i].Pattern, Modality.Required)], exchange, line.State(context).Mode, context.Scope)[0];
            if (result.Matches)
                return (i, result.Observation, received);
        }

        var last = exchange[^1];
        return (-1, last.Kind == ImapResponseKind.Continuation ? "continuation" : last.Word, received);
    }

    public void PutBack(Line line)
    {
        foreach (var response in line.State(context).Chosen)
            line.State(context).Inbox.Enqueue(response);
    }

    /// <summary>Untagged data may come at any time (RFC 3501 section 7); a tagged response or a continuation may not.</summary>
    public bool IsNotice(Line line)
    {
        var reader = new ImapResponseReader(context.Readers);
        var rest = line.Wire.Unread;
        while (!rest.IsEmpty)
        {
            if (rest[0] != (byte)'*')
                return false;
            if (reader.TryRead(rest, out _, out var taken) != Protocols.ReadStatus.Complete)
                return true;
            rest = rest[taken..];
        }

        return true;
    }

    public async Task EnterAsync(Line line, EntryState state, Entry entry, CancellationToken cancellation)
    {
        if (state == EntryState.Connected && entry.Secure == Security.AsIs && entry.KeepGreeting)
            return;
        var (end, greeting) = await line.ReadAsync(context, context.Limits.Greeting, cancellation).ConfigureAwait(false);
        if (end != ReadEnd.Unit || greeting is null)
            throw new CaseStoppedException($"{Ends.Words(end, line.Wire)} instead of a greeting");
        if (greeting.Word is not ("OK" or "PREAUTH"))
            throw new CaseStoppedException("the greeting was not OK");
        if (entry.Secure == Security.Tls && !line.Wire.IsSecure)
        {
            await line.CommandAsync(context, "STARTTLS", null, cancellation).ConfigureAwait(false);
            await line.SecureAsync(cancellation).ConfigureAwait(false);
        }

        if (state == EntryState.Connected)
        {
            line.StoredGreeting = entry.KeepGreeting ? greeting : null;
            line.AwaitsGreeting = entry.KeepGreeting;
            return;
        }

        if (state is EntryState.Authenticated or EntryState.Selected && greeting.Word != "PREAUTH")
        {
            var account = context.Scope.Account(line.Declaration.Account);
            await line.CommandAsync(context, ImapCommand.Login(account), cancellation).ConfigureAwait(false);
        }

        if (state == EntryState.Selected)
        {
            context.Scope.TryGet("box", out var box);
            await line.CommandAsync(context, $"SELECT {Mailboxes.Quote(System.Text.Encoding.UTF8.GetString(box.Span))}", null, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<(ReadEnd End, List<ImapResponse> Exchange)> CollectAsync(
        Line line, Awaited awaited, Func<IReadOnlyList<ImapResponse>, bool> complete, CancellationToken cancellation)
    {
        List<ImapResponse> exchange = [];
        List<ImapResponse> aside = [];
        var limit = awaited.Waiting switch
        {
            Waiting.Status => line.AwaitsGreeting ? context.Limits.Greeting : line.Credentials.Patience(context.Limits),
            Waiting.Data => context.Limits.Idle,
            _ => context.Limits.Quiet,
        };
        var began = context.Time.GetTimestamp();
        var end = ReadEnd.Unit;
        while (!(awaited.IsOver(exchange) || (awaited.Waiting == Waiting.Data && complete(exchange))))
        {
            var left = limit - context.Time.GetElapsedTime(began);
            (end, var response) = await line.ReadAsync(context, left > TimeSpan.Zero ? left : TimeSpan.Zero, cancellation).ConfigureAwait(false);
            if (end != ReadEnd.Unit || response is null)
                break;
            if (response.Kind == ImapResponseKind.Tagged && !awaited.Concerns(response))
                aside.Add(response);
            else
                exchange.Add(response);
            // The answer to a line in which the server finds no tag (RFC 3501 section 7.1.3): a tagged one will hardly follow.
            if (IsUntaggedBad(response))
                limit = context.Time.GetElapsedTime(began) + context.Limits.Quiet;
        }

        if (awaited.Waiting == Waiting.Status)
            line.Credentials.ThrowIfDelayed(end, context.Limits);
        if (end == ReadEnd.Unit && awaited.DataFollows && exchange is [.., { Kind: ImapResponseKind.Continuation }])
            await FollowAsync(line, exchange, complete, cancellation).ConfigureAwait(false);
        foreach (var response in aside)
            line.State(context).Inbox.Enqueue(response);
        return (awaited.Waiting == Waiting.Status ? end : ReadEnd.Unit, exchange);
    }

    private static bool IsUntaggedBad(ImapResponse response) => response is { Kind: ImapResponseKind.Untagged, Word: "BAD" };

    private async Task FollowAsync(
        Line line, List<ImapResponse> exchange, Func<IReadOnlyList<ImapResponse>, bool> complete, CancellationToken cancellation)
    {
        var began = context.Time.GetTimestamp();
        while (!complete(exchange))
        {
            var left = context.Limits.Idle - context.Time.GetElapsedTime(began);
            var (_, response) = await line.ReadAsync(context, left > TimeSpan.Zero ? left : TimeSpan.Zero, cancellation).ConfigureAwait(false);
            if (response is null)
                break;
            exchange.Add(response);
        }
    }

    private void NoteMode(Line line, IEnumerable<ImapResponse> exchange)
    {
        foreach (var response in exchange)
        {
            if (response.Word != "ENABLED")
                continue;
            var enabled = Octets.Escape(response.Raw.Span).ToUpperInvariant();
            if (enabled.Contains("IMAP4REV2", StringComparison.Ordinal))
                line.State(context).Mode = ImapMode.Rev2;
        }
    }

    /// <summary>What must not come and came is a fact whatever else happened; then preconditions decide whether the other checks can be believed.</summary>
    private static int Rank(Expect expect) => (expect.Check, expect.Modality) switch
    {
        (not null, Modality.Not) => 0,
        (null, _) => 1,
        _ => 2,
    };

    /// <summary>Response codes by which a server says that it cannot serve just now (RFC 5530 section 3).</summary>
    private static string? Policy(IEnumerable<ImapResponse> exchange)
    {
        foreach (var response in exchange)
        {
            var code = response.Code?.Name;
            if (code is "UNAVAILABLE" or "INUSE" or "LIMIT" or "OVERQUOTA" or "SERVERBUG" or "CONTACTADMIN" && response.Word is "NO" or "BYE")
                return $"[{code}]: the server refuses for now (policy or load)";
        }

        return null;
    }
}
