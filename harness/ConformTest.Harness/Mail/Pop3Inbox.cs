using ConformTest.Harness.Play;
using ConformTest.Harness.Play.Pop3;
using ConformTest.Harness.Targets;

namespace ConformTest.Harness.Mail;

/// <summary>An inbox seen by POP3, in short sessions, since a session may lock the maildrop (RFC 1939 section 4).</summary>
internal sealed class Pop3Inbox(HarnessLine harness, Endpoint endpoint, TargetAccount account) : IInbox
{
    private readonly HashSet<string> _before = new(StringComparer.Ordinal);

    public Task BeginAsync(CancellationToken cancellation) => SessionAsync(
        async (line, context) =>
        {
            foreach (var (_, uid) in await line.UniqueIdsAsync(context, cancellation).ConfigureAwait(false))
                _before.Add(uid);
        },
        cancellation);

    public async Task<IReadOnlyList<InboxMessage>> NewAsync(CancellationToken cancellation)
    {
        List<InboxMessage> messages = [];
        await SessionAsync(
            async (line, context) =>
            {
                foreach (var (number, uid) in await line.UniqueIdsAsync(context, cancellation).ConfigureAwait(false))
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
            foreach (var (number, uid) in await line.UniqueIdsAsync(context, cancellation).ConfigureAwait(false))
            {
                if (keys.Contains(uid) && !_before.Contains(uid))
                    await line.AskAsync(context, $"DELE {number}", cancellation).ConfigureAwait(false);
            }
        },
        cancellation);

    private async Task SessionAsync(Func<Line, PlayContext, Task> work, CancellationToken cancellation)
    {
        var (line, context) = await harness.OpenAsync(endpoint, account, cancellation).ConfigureAwait(false);
        await using var _ = line.Wire.ConfigureAwait(false);
        await work(line, context).ConfigureAwait(false);
        await line.LeaveAsync(context, cancellation).ConfigureAwait(false);
    }
}
