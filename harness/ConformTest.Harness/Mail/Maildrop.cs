using System.Text;
using ConformTest.Harness.Play;
using ConformTest.Harness.Play.Pop3;
using ConformTest.Harness.Protocols.Pop3;
using ConformTest.Harness.Targets;

namespace ConformTest.Harness.Mail;

/// <summary>
/// An account's maildrop, where POP3 scripts find what they are given, in short sessions, since a session may lock it (RFC 1939 section 4).
/// A message belongs to a case when the case's marker stands in it. Unique-ids of all other messages are remembered from case to case:
/// they are neither named to a script nor removed, whether they were there from the beginning or came meanwhile.
/// </summary>
internal sealed class Maildrop(HarnessLine harness, Endpoint endpoint, TargetAccount account)
{
    private HashSet<string>? _others;

    /// <summary>Remembers what is there; nothing of it is read.</summary>
    public async Task BeginAsync(CancellationToken cancellation)
    {
        if (_others is not null)
            return;
        var (line, context) = await OpenAsync(cancellation).ConfigureAwait(false);
        await using var _ = line.Wire.ConfigureAwait(false);
        _others = [.. (await line.UniqueIdsAsync(context, cancellation).ConfigureAwait(false)).Select(item => item.UniqueId)];
        await line.LeaveAsync(context, cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// The numbers of the messages with this marker, those that were <paramref name="given"/> in their order, as no clause says how a server
    /// numbers them. They hold for the next session, as nobody else uses the account.
    /// </summary>
    public async Task<IReadOnlyList<int>> NumbersAsync(
        ReadOnlyMemory<byte> marker, IReadOnlyList<ReadOnlyMemory<byte>> given, CancellationToken cancellation)
    {
        var (line, context) = await OpenAsync(cancellation).ConfigureAwait(false);
        await using var _ = line.Wire.ConfigureAwait(false);
        var look = await LookAsync(line, context, marker, cancellation).ConfigureAwait(false);
        if (look.MayQuit)
            await line.LeaveAsync(context, cancellation).ConfigureAwait(false);
        return InOrder(look.Ours, given);
    }

    /// <summary>Removes the messages with this marker.</summary>
    public async Task RemoveAsync(ReadOnlyMemory<byte> marker, CancellationToken cancellation)
    {
        IReadOnlyList<Found> ours;
        bool removed;
        var (line, context) = await OpenAsync(cancellation).ConfigureAwait(false);
        await using (line.Wire.ConfigureAwait(false))
        {
            var look = await LookAsync(line, context, marker, cancellation).ConfigureAwait(false);
            ours = look.Ours;
            removed = look.MayQuit;
            if (removed)
                await RemoveAsync(line, context, ours.Select(found => found.Number), cancellation).ConfigureAwait(false);
        }

        if (removed || ours.Count == 0)
            return;
        (line, context) = await OpenAsync(cancellation).ConfigureAwait(false);
        await using var _ = line.Wire.ConfigureAwait(false);
        var listing = await line.UniqueIdsAsync(context, cancellation).ConfigureAwait(false);
        await RemoveAsync(line, context, listing.Where(item => ours.Any(found => found.UniqueId == item.UniqueId)).Select(item => item.Number), cancellation).ConfigureAwait(false);
    }

    private static async Task RemoveAsync(Line line, PlayContext context, IEnumerable<int> numbers, CancellationToken cancellation)
    {
        foreach (var number in numbers)
            await line.AskAsync(context, $"DELE {number}", cancellation).ConfigureAwait(false);
        await line.LeaveAsync(context, cancellation).ConfigureAwait(false);
    }

    // RETR is for servers without TOP: a site may remove behind QUIT whatever was retrieved (RFC 1939 section 8), so there is none then.
    private async Task<(IReadOnlyList<Found> Ours, bool MayQuit)> LookAsync(Line line, PlayContext context, ReadOnlyMemory<byte> marker, CancellationToken cancellation)
    {
        List<Found> ours = [];
        var mayQuit = true;
        foreach (var (number, uniqueId) in await line.UniqueIdsAsync(context, cancellation).ConfigureAwait(false))
        {
            if (_others?.Contains(uniqueId) == true)
                continue;
            var answer = await line.AskAsync(context, $"TOP {number} 0", cancellation).ConfigureAwait(false);
            if (answer.Status != Pop3Status.Ok)
            {
                mayQuit = false;
                answer = await line.AskAsync(context, $"RETR {number}", cancellation).ConfigureAwait(false);
            }

            if (answer is not { Status: Pop3Status.Ok, Body: { } text })
                continue;
            if (text.Span.IndexOf(marker.Span) >= 0)
                ours.Add(new Found(number, uniqueId, Encoding.Latin1.GetString(text.Span)));
            else
                _others?.Add(uniqueId);
        }

        return (ours, mayQuit);
    }

    private static IReadOnlyList<int> InOrder(IReadOnlyList<Found> ours, IReadOnlyList<ReadOnlyMemory<byte>> given)
    {
        List<Found> ordered = [];
        foreach (var head in given.Select(Head))
        {
            if (ours.FirstOrDefault(found => !ordered.Contains(found) && found.Text.Contains(head, StringComparison.Ordinal)) is { } next)
                ordered.Add(next);
        }

        return [.. (ordered.Count == ours.Count ? ordered : ours).Select(found => found.Number)];
    }

    private static string Head(ReadOnlyMemory<byte> message)
    {
        var text = Encoding.Latin1.GetString(message.Span);
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return end < 0 ? text : text[..(end + 2)];
    }

    private Task<(Line Line, PlayContext Context)> OpenAsync(CancellationToken cancellation) => harness.OpenAsync(endpoint, account, cancellation);

    private sealed record Found(int Number, string UniqueId, string Text);
}
