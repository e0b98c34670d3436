using ConformTest.Harness.Play.Imap;
using ConformTest.Harness.Protocols.Imap;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Replay.Imap;

/// <summary>Brings about what other clients do in a printed session, and waits for the notices of it.</summary>
internal sealed class MailboxWatch(ReplaySession session, ImapGround ground)
{
    private int _arrivals;
    private int _removals;

    /// <summary>The mailbox that the session has selected; null when none.</summary>
    public string? Selected { get; set; }

    public async Task PlayAsync(ImapStage stage, CancellationToken cancellation)
    {
        if (Selected is not { } box)
            return;
        switch (stage.Direction)
        {
            case { Kind: DirectionKind.NewMail }:
                await ground.AppendAsync(box, cancellation).ConfigureAwait(false);
                _arrivals++;
                break;
            case { Kind: DirectionKind.OtherExpunges, Number: { } number }:
                await ground.ExpungeAsync(box, number, cancellation).ConfigureAwait(false);
                _removals++;
                break;
        }
    }

    /// <summary>Waits for the data that a turn prints and that was brought about here; what nothing provokes is waited for only shortly.</summary>
    /// <param name="came">What has come in this turn already.</param>
    public async Task<IReadOnlyList<ImapResponse>> AwaitAsync(ImapTurn turn, IReadOnlyList<ImapResponse> came, CancellationToken cancellation)
    {
        List<ImapResponse> more = [];
        foreach (var printed in turn.Responses.Where(response => response is { Word: "EXISTS" or "EXPUNGE", Kind: PrintedKind.Untagged }))
        {
            var owed = printed.Word == "EXISTS" ? _arrivals : _removals;
            var limit = owed > 0 ? session.Context.Limits.Idle : session.Context.Limits.Quiet;
            var began = session.Context.Time.GetTimestamp();
            while (!came.Concat(more).Any(response => response.Word == printed.Word))
            {
                var left = limit - session.Context.Time.GetElapsedTime(began);
                var (end, response) = await session.Line.ReadAsync(session.Context, left > TimeSpan.Zero ? left : TimeSpan.Zero, cancellation).ConfigureAwait(false);
                if (end != ReadEnd.Unit || response is null)
                    break;
                more.Add(response);
            }

            if (owed == 0)
                continue;
            if (printed.Word == "EXISTS")
                _arrivals = 0;
            else
                _removals--;
            if (!came.Concat(more).Any(response => response.Word == printed.Word))
                session.Log.Difference(printed.Line, $"no {printed.Word} within {limit.TotalSeconds} s of the change", new Exchange(session.Line.Asked, FindingLog.Show(session.Line.Wire.Unread)));
        }

        return more;
    }
}
