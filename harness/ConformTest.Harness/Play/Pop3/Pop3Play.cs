using System.Text;
using ConformTest.Harness.Events;
using ConformTest.Harness.Judging;
using ConformTest.Harness.Language;
using ConformTest.Harness.Matching;
using ConformTest.Harness.Protocols.Pop3;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Play.Pop3;

/// <summary>POP3: one response for each command, in order; whether it has several lines depends on the command (RFC 1939 section 3).</summary>
internal sealed class Pop3Play(PlayContext context) : IProtocolPlay
{
    public void Sent(Line line, ReadOnlySpan<byte> octets)
    {
        var due = line.Pop3State(context);
        due.Unfinished.Append(Encoding.Latin1.GetString(octets));
        var text = due.Unfinished.ToString();
        var begin = 0;
        for (var end = text.IndexOf('\n', StringComparison.Ordinal); end >= 0; end = text.IndexOf('\n', begin))
        {
            due.Due.Enqueue(Pop3Form.Of(text[begin..end].TrimEnd('\r')));
            begin = end + 1;
        }

        due.Unfinished.Remove(0, begin);
    }

    public Task<bool> MayContinueAsync(Line line, CancellationToken cancellation) => Task.FromResult(true);

    public async Task ExpectAsync(Line line, IReadOnlyList<Expect> group, CancellationToken cancellation)
    {
        for (var i = 0; i < group.Count;)
        {
            var end = i + 1;
            while (end < group.Count && !IsStatus(group[end].Pattern.Source))
                end++;
            await ExpectOneAsync(line, [.. group.Skip(i).Take(end - i)], cancellation).ConfigureAwait(false);
            i = end;
        }
    }

    public async Task<(int Branch, string Answer, string Received)> ChooseAsync(
        Line line, IReadOnlyList<When> branches, CancellationToken cancellation)
    {
        var (end, response) = await NextAsync(line, cancellation).ConfigureAwait(false);
        if (end != ReadEnd.Unit || response is null)
            return (-1, Ends.Words(end, line.Wire), "");
        var received = Octets.Escape(response.Raw.Span);
        for (var i = 0; i < branches.Count; i++)
        {
            var result = Pop3Matcher.Match([branches[i].Pattern], Modality.Required, response, context.Scope);
            if (result.Matches)
                return (i, result.Observation, received);
        }

        return (-1, response.Status == Pop3Status.Ok ? "+OK" : "-ERR", received);
    }

    public void PutBack(Line line)
    {
        // A reply stands alone; what a branch expects is the next one.
    }

    public bool IsNotice(Line line) => false;

    public async Task EnterAsync(Line line, EntryState state, Entry entry, CancellationToken cancellation)
    {
        if (state == EntryState.Connected && entry.Secure == Security.AsIs && entry.KeepGreeting)
            return;
        var (end, greeting) = await line.ReadAsync(context, Pop3Expect.Single, cancellation).ConfigureAwait(false);
        if (end != ReadEnd.Unit || greeting?.Status != Pop3Status.Ok)
            throw new CaseStoppedException(end == ReadEnd.Unit ? "the greeting was not +OK" : $"{Ends.Words(end, line.Wire)} instead of a greeting");
        if (entry.Secure == Security.Tls && !line.Wire.IsSecure)
        {
            await line.CommandAsync(context, "STLS", cancellation).ConfigureAwait(false);
            await line.SecureAsync(cancellation).ConfigureAwait(false);
        }

        if (state == EntryState.Connected)
        {
            line.StoredGreeting = entry.KeepGreeting ? greeting : null;
            line.AwaitsGreeting = entry.KeepGreeting;
            return;
        }

        if (state != EntryState.Greeted)
            await Pop3Login.EnterAsync(line, context, cancellation).ConfigureAwait(false);
    }

    private async Task ExpectOneAsync(Line line, IReadOnlyList<Expect> unit, CancellationToken cancellation)
    {
        var (end, response) = await NextAsync(line, cancellation).ConfigureAwait(false);
        if (end != ReadEnd.Unit || response is null)
        {
            var check = unit.Select(expect => expect.Check).FirstOrDefault(reference => reference is not null);
            var words = Ends.Words(end, line.Wire);
            context.Ledger.Differed(check, new Differed(words, context.Scope.Show(unit[0].Pattern), line.Asked, Octets.Escape(line.Wire.Unread)), Aftermath.Stop);
            return;
        }

        Note(line, unit, 1, response);
        if (unit.Count > 1)
            Note(line, unit, unit.Count, response);
    }

    /// <summary>The status line and the lines behind it are two expectations: one may be a precondition and the other a check.</summary>
    private void Note(Line line, IReadOnlyList<Expect> unit, int count, Pop3Response response)
    {
        var check = count == 1 ? unit[0].Check : unit.Skip(1).Select(expect => expect.Check).FirstOrDefault(reference => reference is not null);
        var result = Pop3Matcher.Match([.. unit.Take(count).Select(expect => expect.Pattern)], unit[0].Modality, response, context.Scope);
        var tooSoon = count == 1 && response.ResponseCode is { } said && IsTooSoon(said) && !context.Scope.Show(unit[0].Pattern).Contains('[', StringComparison.Ordinal);
        if (result.Matches && tooSoon && unit[0].Modality == Modality.Required && check is not null)
            context.Ledger.Unbelieved(check, $"-ERR [{response.ResponseCode}]: the server refuses for now (policy or load)");
        if (result.Matches)
        {
            context.Ledger.Matched(check, result.Observation);
            return;
        }

        if (check is not null && count == 1 && response.ResponseCode is { } code && IsPolicy(code) && !IsMeant(unit[0], code))
            context.Ledger.Unbelieved(check, $"-ERR [{code}]: the server refuses for now (policy or load)");
        var expected = string.Join(" / ", unit.Take(count).Select(expect => context.Scope.Show(expect.Pattern)));
        var received = Octets.Escape(response.Raw.Span[..Math.Min(response.Raw.Length, 2000)]);
        var accepted = expected.StartsWith("-ERR", StringComparison.Ordinal) && response.Status == Pop3Status.Ok;
        var aftermath = count > 1 ? Aftermath.GoOn : accepted ? Aftermath.Accepted : Aftermath.Stop;
        context.Ledger.Differed(check, new Differed(result.Observation, expected, line.Asked, received), aftermath);
    }

    /// <summary>What forbids a code speaks of that very code; and what forbids any refusal forbids the one by a lock, but not that somebody comes too soon.</summary>
    private bool IsMeant(Expect expect, string code) => expect.Modality == Modality.Not
        && (context.Scope.Show(expect.Pattern).Contains('[', StringComparison.Ordinal) || code.StartsWith("IN-USE", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a response code says that the server refuses for now, and nothing of the command or the password (RFC 2449 section 8.1, RFC 3206).</summary>
    public static bool IsPolicy(string responseCode) =>
        responseCode.StartsWith("IN-USE", StringComparison.OrdinalIgnoreCase)
        || IsTooSoon(responseCode)
        || responseCode.StartsWith("SYS/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whatever it was that had to be refused, it was not looked at.</summary>
    private static bool IsTooSoon(string responseCode) => responseCode.StartsWith("LOGIN-DELAY", StringComparison.OrdinalIgnoreCase);

    private Task<(ReadEnd End, Pop3Response? Response)> NextAsync(Line line, CancellationToken cancellation)
    {
        var form = line.AwaitsGreeting || !line.Pop3State(context).Due.TryDequeue(out var due) ? Pop3Expect.Single : due;
        return line.ReadAsync(context, form, cancellation);
    }

    private static bool IsStatus(string pattern) =>
        pattern is "+" || pattern.StartsWith("+ ", StringComparison.Ordinal) || pattern.StartsWith("+OK", StringComparison.OrdinalIgnoreCase)
        || pattern.StartsWith("-ERR", StringComparison.OrdinalIgnoreCase) || pattern.StartsWith("{~", StringComparison.Ordinal);
}
