using System.Collections.Immutable;
using ConformTest.Harness.Language;

namespace ConformTest.Harness.Replay.Smtp;

/// <summary>Plays a printed SMTP, submission or LMTP session.</summary>
internal sealed class SmtpReplay(ReplaySession session)
{
    private readonly FindingLog _log = session.Log;

    public async Task PlayAsync(CancellationToken cancellation)
    {
        var steps = new SmtpScript(session.Transcript, _log).Read();
        var sends = steps.OfType<SmtpTurn>().SelectMany(turn => turn.Sends).ToList();
        var mechanism = SmtpNeeds.Mechanism(sends);
        var tls = Tls(steps, sends);
        var greeting = steps.OfType<SmtpTurn>().FirstOrDefault() is { Sends: [] } ? Greeting.Printed : Greeting.Taken;
        var entry = Entry(sends, greeting);
        var route = Routes.Choose(session, tls, mechanism is not null ? "AUTH=" + mechanism : entry == EntryState.Authenticated ? "AUTH=PLAIN" : null);
        SmtpNeeds.Check(session, route, sends);
        var account = entry == EntryState.Authenticated ? session.Bindings.Account("submitter") : null;
        await session.OpenAsync(route, entry, greeting, account, cancellation).ConfigureAwait(false);
        var talk = new SmtpExchanges(session, steps, route, account);
        var cleaner = new SentMail(session);
        try
        {
            await cleaner.BeginAsync(sends.Count(sent => sent.Verb == "RCPT"), cancellation).ConfigureAwait(false);
            foreach (var step in steps)
            {
                if (step is SmtpTurn turn)
                    await talk.PlayAsync(turn, cancellation).ConfigureAwait(false);
                else if (step is SmtpStage stage)
                    await StageAsync(stage, cancellation).ConfigureAwait(false);
            }
        }
        finally
        {
            await session.CloseAsync().ConfigureAwait(false);
            await cleaner.EndAsync(talk.Delivered, cancellation).ConfigureAwait(false);
        }
    }

    private EntryState Entry(List<SmtpSend> sends, Greeting greeting)
    {
        var first = sends.Count == 0 ? null : sends[0];
        if (greeting == Greeting.Printed || first is null)
            return EntryState.Connected;
        if (first.Verb is "EHLO" or "HELO" or "LHLO" or "NOOP" or "HELP" or "QUIT" or "RSET" or "VRFY" or "EXPN")
        {
            _log.Remark(first.Line, "the transcript begins behind the greeting: the harness took it");
            return EntryState.Connected;
        }

        if (session.Protocol == MailProtocol.Submission && first.Verb is "MAIL")
        {
            _log.Remark(first.Line, $"the transcript begins at {first.Verb}: the harness took the greeting, said EHLO and authenticated");
            return EntryState.Authenticated;
        }

        _log.Remark(first.Line, $"the transcript begins at {first.Verb}: the harness took the greeting and said {(session.Protocol == MailProtocol.Lmtp ? "LHLO" : "EHLO")}");
        return EntryState.Greeted;
    }

    private static TlsInTranscript Tls(ImmutableArray<SmtpStep> steps, List<SmtpSend> sends)
    {
        if (sends.Exists(sent => sent.Verb == "STARTTLS"))
            return TlsInTranscript.Negotiated;
        return steps.OfType<SmtpStage>().Any(stage => stage.Direction.Kind == DirectionKind.Tls) ? TlsInTranscript.Before : TlsInTranscript.Nothing;
    }

    private async Task StageAsync(SmtpStage stage, CancellationToken cancellation)
    {
        switch (stage.Direction.Kind)
        {
            case DirectionKind.Tls:
                await session.StartTlsAsync(stage.Line, cancellation).ConfigureAwait(false);
                break;
            case DirectionKind.Close:
                await session.CloseAsync().ConfigureAwait(false);
                break;
        }
    }
}
