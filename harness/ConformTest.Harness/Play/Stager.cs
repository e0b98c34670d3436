using ConformTest.Harness.Events;
using ConformTest.Harness.Judging;
using ConformTest.Harness.Language;
using ConformTest.Harness.Mail;
using ConformTest.Harness.Play.Hop;
using ConformTest.Harness.Targets;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Play;

/// <summary>Plays stage directions.</summary>
internal sealed class Stager(CaseScope scope, CaseLedger ledger, Lines lines, IDeliveries mail, TimeLimits limits, TimeProvider time)
{
    /// <summary>In octets; more than this is no silence, whatever is said.</summary>
    private const int MostNotices = 1024 * 1024;

    public async Task PlayAsync(Stage stage, CancellationToken cancellation)
    {
        if (stage.Direction is OpenConnection)
        {
            await lines.OpenAsync(stage.Connection, cancellation).ConfigureAwait(false);
            return;
        }

        if (stage.Direction is Delivers delivers)
        {
            await DeliveredAsync(stage, delivers, cancellation).ConfigureAwait(false);
            return;
        }

        if (stage.Direction is TargetConnects || (stage.Direction is ServerSilence && lines.Find(stage.Connection) is { IsOpen: false, Declaration.IsListening: true }))
        {
            await ConnectsAsync(stage, cancellation).ConfigureAwait(false);
            return;
        }

        var line = await lines.OpenedAsync(stage.Connection, cancellation).ConfigureAwait(false);
        switch (stage.Direction)
        {
            case NegotiateTls:
                await TlsAsync(stage, line, cancellation).ConfigureAwait(false);
                break;
            case BeginDeflate:
                line.Wire.BeginDeflate();
                break;
            case ClientClose:
                await line.Wire.DisposeAsync().ConfigureAwait(false);
                break;
            case ClientHalfClose:
                line.Wire.HalfClose();
                break;
            case ClientReset:
                line.Wire.Reset();
                break;
            case ClientWait wait:
                await Task.Delay(wait.Duration, time, cancellation).ConfigureAwait(false);
                break;
            case ClientIdle:
                // Octets that are here already belong to no unit yet, and are what is waited for as well.
                if (line.Wire.Unread.IsEmpty)
                    await line.Wire.ReceiveAsync(limits.Idle, cancellation).ConfigureAwait(false);
                break;
            case ServerClose close:
                await ClosedAsync(stage, close, line, cancellation).ConfigureAwait(false);
                break;
            case ServerSilence silence:
                await SilenceAsync(stage, silence, line, cancellation).ConfigureAwait(false);
                break;
            case SegmentBorder:
                break;
            default:
                throw scope.Error("this stage direction cannot be played");
        }
    }

    /// <summary>The target comes as a client, or keeps away, as the script wants it.</summary>
    private async Task ConnectsAsync(Stage stage, CancellationToken cancellation)
    {
        var silence = (stage.Direction as ServerSilence)?.Duration;
        var came = silence is { } time
            ? await lines.IsVisitedAsync(stage.Connection, scope, time, cancellation).ConfigureAwait(false)
            : await lines.AcceptAsync(stage.Connection, lines.Patience, cancellation).ConfigureAwait(false);
        var (what, wanted) = (came ? "the target connects" : "the target does not connect", silence is null ? "<open>" : "<silence>");
        if (came == silence is null)
            ledger.Matched(stage.Check, what);
        else
            ledger.Differed(stage.Check, new Differed(what, wanted, "", ""), Aftermath.Stop);
    }

    /// <summary>Does the handshake; what went wrong, or null.</summary>
    public static async Task<WireException?> NegotiateAsync(Line line, CancellationToken cancellation)
    {
        try
        {
            if (line.Declaration.IsListening)
                await line.Wire.AcceptTlsAsync(HopCertificate.Options, cancellation).ConfigureAwait(false);
            else
                await line.Wire.StartTlsAsync(line.Endpoint.Host, cancellation).ConfigureAwait(false);
            return null;
        }
        catch (WireException failure)
        {
            return failure;
        }
    }

    /// <summary>
    /// Waits for the server's close and says how it closed; null when it stays. Words before the close (a 421, a BYE, an answer that is still due)
    /// are no matter: when it closes is.
    /// </summary>
    public async Task<string?> CloseOfServerAsync(ServerClose close, Line line, CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        var quits = line.Declaration.IsListening && await line.PartAsync(lines.Patience, time, cancellation).ConfigureAwait(false);
        while (line.Wire.Closed is null)
        {
            var left = limits.Close - time.GetElapsedTime(began);
            if (!await line.Wire.ReceiveAsync(left, cancellation).ConfigureAwait(false))
                return null;
            if (line.Wire.Closed is null && line.Wire.Unread.Length > 1024 * 1024)
                line.Wire.DiscardUnread();
        }

        var how = quits ? "quit" : Framing.Word(line.Wire.Closed.Value.ToString());
        if (close.Name is not null)
            scope.Bind(close.Name, how);
        return how;
    }

    private async Task TlsAsync(Stage stage, Line line, CancellationToken cancellation)
    {
        if (await NegotiateAsync(line, cancellation).ConfigureAwait(false) is { } failure)
            ledger.Differed(stage.Check, new Differed("no TLS", "<TLS>", line.Asked, failure.Message), Aftermath.Stop);
        else
            ledger.Matched(stage.Check, "TLS negotiated");
    }

    private async Task ClosedAsync(Stage stage, ServerClose close, Line line, CancellationToken cancellation)
    {
        if (await CloseOfServerAsync(close, line, cancellation).ConfigureAwait(false) is { } how)
            ledger.Matched(stage.Check, $"closed ({how})");
        else
            ledger.Differed(stage.Check, new Differed("not closed", "<close>", line.Asked, Octets.Escape(line.Wire.Unread)), Aftermath.Stop);
    }

    private async Task SilenceAsync(Stage stage, ServerSilence silence, Line line, CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        while (true)
        {
            if (line.Wire.Unread.Length > MostNotices || (line.Wire.Unread.Length > 0 && !lines.PlayOf(line).IsNotice(line)))
            {
                var came = Octets.Escape(line.Wire.Unread[..Math.Min(400, line.Wire.Unread.Length)]);
                ledger.Differed(stage.Check, new Differed("not silent", "<silence>", line.Asked, came), Aftermath.Stop);
                return;
            }

            if (line.Wire.Closed is not null)
            {
                ledger.Differed(stage.Check, new Differed("closed", "<silence>", line.Asked, ""), Aftermath.Stop);
                return;
            }

            var left = silence.Duration - time.GetElapsedTime(began);
            if (!await line.Wire.ReceiveAsync(left, cancellation).ConfigureAwait(false))
                break;
        }

        ledger.Matched(stage.Check, "silent");
    }

    private async Task DeliveredAsync(Stage stage, Delivers delivers, CancellationToken cancellation)
    {
        if (!int.TryParse(scope.Evaluate(delivers.Count).Span, out var wanted))
            throw scope.Error("'delivers' takes a number");
        var came = await mail.AwaitAsync(delivers.Account, wanted, cancellation).ConfigureAwait(false);
        if (delivers.Name is not null && came.Count > 0)
            scope.Bind(delivers.Name, came[^1]);
        var what = AwaitedMail.Words(came.Count);
        if (came.Count == wanted)
            ledger.Matched(stage.Check, what);
        else
            ledger.Differed(stage.Check, new Differed(what, $"{wanted} delivered", "", ""), wanted > came.Count ? Aftermath.Stop : Aftermath.GoOn);
    }
}
