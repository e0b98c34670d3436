using System.Text;
using ConformTest.Harness.Play;
using ConformTest.Harness.Play.Pop3;
using ConformTest.Harness.Protocols.Pop3;
using ConformTest.Harness.Targets;

namespace ConformTest.Harness.Mail;

/// <summary>An inbox seen by POP3, in short sessions, since a session may lock the maildrop (RFC 1939 section 4).</summary>
internal sealed class Pop3Inbox(HarnessLine harness, Endpoint endpoint, TargetAccount account) : IInbox
{
    private readonly HashSet<string> _before = new(StringComparer.Ordinal);

    public Task BeginAsync(CancellationToken cancellation) => SessionAsync(
        async (line, context) =>
        {
            foreach (var (_, uid) in await ListAsync(line, context, cancellation).ConfigureAwait(false))
                _before.Add(uid);
        },
        cancellation);

    /// <summary>The message numbers of what has come since, in order: they hold for the next session, as nobody else uses the account.</summary>
    public async Task<IReadOnlyList<(int Number, string UniqueId)>> NewNumbersAsync(CancellationToken cancellation)
    {
        List<(int Number, string UniqueId)> numbers = [];
        await SessionAsync(
            async (line, context) => numbers.AddRange((await ListAsync(line, context, cancellation).ConfigureAwait(false)).Where(item => !_before.Contains(item.UniqueId))),
            cancellation).ConfigureAwait(false);
        return numbers;
    }

    /// <summary>
    /// The numbers of these messages in the order in which they were given, as no clause says how a server numbers them: known by their
    /// headers where the server has TOP (RFC 1939 section 7), else taken as they are.
    /// </summary>
    public async Task<IReadOnlyList<int>> OrderAsync(
        IReadOnlyList<(int Number, string UniqueId)> numbers, IReadOnlyList<ReadOnlyMemory<byte>> given, CancellationToken cancellation)
    {
        int[] order = [.. numbers.Select(item => item.Number)];
        if (order.Length < 2 || given.Select(Head).Distinct(StringComparer.Ordinal).Count() < 2)
            return order;
        Dictionary<int, string> heads = [];
        await SessionAsync(
            async (line, context) =>
            {
                foreach (var number in order)
                {
                    if (await line.AskAsync(context, $"TOP {number} 0", cancellation).ConfigureAwait(false) is not { Status: Pop3Status.Ok, Body: { } head })
                        break;
                    heads[number] = Encoding.Latin1.GetString(head.Span);
                }
            },
            cancellation).ConfigureAwait(false);
        List<int> found = [];
        foreach (var message in given)
        {
            var number = order.FirstOrDefault(candidate => !found.Contains(candidate) && heads.GetValueOrDefault(candidate, "").Contains(Head(message), StringComparison.Ordinal));
            if (number > 0)
                found.Add(number);
        }

        return found.Count == given.Count && found.Count == order.Length ? found : order;
    }

    private static string Head(ReadOnlyMemory<byte> message)
    {
        var text = Encoding.Latin1.GetString(message.Span);
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return end < 0 ? text : text[..(end + 2)];
    }

    public async Task<IReadOnlyList<InboxMessage>> NewAsync(CancellationToken cancellation)
    {
        List<InboxMessage> messages = [];
        await SessionAsync(
            async (line, context) =>
            {
                foreach (var (number, uid) in await ListAsync(line, context, cancellation).ConfigureAwait(false))
                {
                    if (!_before.Contains(uid))
                        messages.Add(new InboxMessage(uid, (await line.CommandAsync(context, $"RETR {number}", cancellation).ConfigureAwait(false)).Body ?? default));
                }
            },
            cancellation).ConfigureAwait(false);
        return messages;
    }

    public Task RemoveAsync(IReadOnlyList<string> keys, CancellationToken cancellation) => SessionAsync(
        async (line, context) =>
        {
            foreach (var (number, uid) in await ListAsync(line, context, cancellation).ConfigureAwait(false))
            {
                if (keys.Contains(uid) && !_before.Contains(uid))
                    await line.AskAsync(context, $"DELE {number}", cancellation).ConfigureAwait(false);
            }
        },
        cancellation);

    private static async Task<List<(int Number, string UniqueId)>> ListAsync(Line line, PlayContext context, CancellationToken cancellation)
    {
        var listing = await line.CommandAsync(context, "UIDL", cancellation).ConfigureAwait(false);
        List<(int, string)> items = [];
        foreach (var item in Encoding.Latin1.GetString((listing.Body ?? default).Span).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var words = item.Split(' ');
            if (words.Length == 2 && int.TryParse(words[0], out var number))
                items.Add((number, words[1]));
        }

        return items;
    }

    private async Task SessionAsync(Func<Line, PlayContext, Task> work, CancellationToken cancellation)
    {
        var (line, context) = await harness.OpenAsync(endpoint, account, cancellation).ConfigureAwait(false);
        await using var _ = line.Wire.ConfigureAwait(false);
        await work(line, context).ConfigureAwait(false);
        await line.AskAsync(context, "QUIT", cancellation).ConfigureAwait(false);
    }
}
