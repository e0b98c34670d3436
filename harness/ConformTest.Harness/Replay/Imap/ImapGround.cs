using ConformTest.Harness.Events;
using ConformTest.Harness.Mail;
using ConformTest.Harness.Play;
using ConformTest.Harness.Play.Imap;
using ConformTest.Harness.Protocols.Imap;
using ConformTest.Harness.Targets;

namespace ConformTest.Harness.Replay.Imap;

/// <summary>Puts the mailboxes of a replay in place, and plays the other client.</summary>
internal sealed class ImapGround(ReplaySession session, TargetAccount account, ImapNames names)
{
    private readonly AccountLease _lease = session.Lease(account);
    private int _appended;

    /// <exception cref="CaseStoppedException">The target refuses.</exception>
    public async Task PrepareAsync(ImapPlan plan, CancellationToken cancellation)
    {
        foreach (var mailbox in plan.Mailboxes.OrderBy(mailbox => mailbox.Name.Length))
        {
            var created = await AskAsync($"CREATE {Mailboxes.Quote(names[mailbox.Name])}", null, cancellation).ConfigureAwait(false);
            if (created[^1].Word != "OK" && mailbox.Messages > 0)
                throw new CaseStoppedException($"the target does not create a mailbox: {Octets.Escape(created[^1].Raw.Span)}");
            for (var i = 1; i <= mailbox.Messages; i++)
                await AppendAsync(names[mailbox.Name], mailbox.Marked.Contains(i) ? " (\\Deleted)" : "", cancellation).ConfigureAwait(false);
        }

        // What is only a parent comes of deleting a mailbox that has children (RFC 3501 section 6.3.4); a server without such names keeps none.
        foreach (var hollow in plan.Hollow)
            await AskAsync($"DELETE {Mailboxes.Quote(names[hollow])}", null, cancellation).ConfigureAwait(false);
        foreach (var subscribed in plan.Subscribed)
            await AskAsync($"SUBSCRIBE {Mailboxes.Quote(names[subscribed])}", null, cancellation).ConfigureAwait(false);
    }

    /// <summary>The UIDs of a mailbox in the order of its messages.</summary>
    public async Task<IReadOnlyList<long>> UidsAsync(string mailbox, CancellationToken cancellation)
    {
        var (line, context) = await _lease.ImapAsync(cancellation).ConfigureAwait(false);
        await line.CommandAsync(context, $"EXAMINE {Mailboxes.Quote(mailbox)}", null, cancellation).ConfigureAwait(false);
        var found = await line.CommandAsync(context, "UID SEARCH ALL", null, cancellation).ConfigureAwait(false);
        await LeaveAsync(cancellation).ConfigureAwait(false);
        return [.. found.Where(response => response.Word == "SEARCH").SelectMany(response => response.Values.OfType<ImapNumber>()).Select(number => (long)number.Value).Order()];
    }

    /// <summary>New mail arrives.</summary>
    public Task AppendAsync(string mailbox, CancellationToken cancellation) => AppendAsync(mailbox, "", cancellation);

    /// <summary>Another client expunges the message with this number.</summary>
    public async Task ExpungeAsync(string mailbox, int number, CancellationToken cancellation)
    {
        var (line, context) = await _lease.ImapAsync(cancellation).ConfigureAwait(false);
        await line.CommandAsync(context, $"SELECT {Mailboxes.Quote(mailbox)}", null, cancellation).ConfigureAwait(false);
        await line.CommandAsync(context, $"STORE {number} +FLAGS.SILENT (\\Deleted)", null, cancellation).ConfigureAwait(false);
        await line.CommandAsync(context, "EXPUNGE", null, cancellation).ConfigureAwait(false);
        await LeaveAsync(cancellation).ConfigureAwait(false);
    }

    public Task UnsubscribeAsync(string mailbox, CancellationToken cancellation) => AskAsync($"UNSUBSCRIBE {Mailboxes.Quote(mailbox)}", null, cancellation);

    /// <summary>Selects nothing that exists: so a mailbox is left without UNSELECT and without expunging (RFC 3501 section 6.3.1).</summary>
    private Task LeaveAsync(CancellationToken cancellation) => AskAsync($"EXAMINE {Mailboxes.Quote(names["none of these"])}", null, cancellation);

    private async Task AppendAsync(string mailbox, string flags, CancellationToken cancellation)
    {
        var (line, context) = await _lease.ImapAsync(cancellation).ConfigureAwait(false);
        await line.CommandAsync(context, $"APPEND {Mailboxes.Quote(mailbox)}{flags}", session.Scope.GeneratedMessage(1, _appended++), cancellation).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<ImapResponse>> AskAsync(string command, ReadOnlyMemory<byte>? literal, CancellationToken cancellation)
    {
        var (line, context) = await _lease.ImapAsync(cancellation).ConfigureAwait(false);
        return await line.AskAsync(context, command, literal, cancellation).ConfigureAwait(false);
    }
}
