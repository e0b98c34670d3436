using ConformTest.Harness.Language;
using ConformTest.Harness.Mail;
using ConformTest.Harness.Play;
using ConformTest.Harness.Targets;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Replay.Imap;

/// <summary>Plays a printed IMAP session.</summary>
internal sealed class ImapReplay(ReplaySession session)
{
    private const string Role = "self";
    private readonly FindingLog _log = session.Log;

    public async Task PlayAsync(CancellationToken cancellation)
    {
        var steps = new ImapScript(session.Transcript, _log).Read();
        var sends = steps.OfType<ImapTurn>().SelectMany(turn => turn.Sends).ToList();
        var names = new ImapNames($"{session.Services.Profile.MailboxPrefix}ct-{session.Scope.Marker}-", session.Services.Delimiter, steps);
        var plan = new ImapPlan(steps, names);
        var route = Routes.Choose(session, Tls(steps, sends), Login(sends, plan));
        ImapNeeds.Check(session, route, sends);
        var account = Account(sends, steps);
        var mailbag = new Mailbag(session.Scope, new Dictionary<string, AccountLease> { [Role] = session.Lease(account) }, session.Postman, session.Services);
        mailbag.NameBoxes();
        session.Scope.Bind("box", names.Inbox);
        var ground = new ImapGround(session, account, names);
        var binder = new ImapBinder(session, names, account);
        try
        {
            if (plan.Mailboxes.Any() || plan.Hollow.Count > 0)
                await ground.PrepareAsync(plan, cancellation).ConfigureAwait(false);
            await OpenAsync(steps[0], plan, route, account, cancellation).ConfigureAwait(false);
            var watch = new MailboxWatch(session, ground) { Selected = plan.Entry == EntryState.Selected ? names.Inbox : null };
            var exchanges = new ImapExchanges(session, binder, names, ground, watch, plan);
            for (var i = 0; i < steps.Length; i++)
            {
                if (steps[i] is ImapTurn turn)
                    await PlayAsync(turn, i, steps.Length, exchanges, cancellation).ConfigureAwait(false);
                else if (steps[i] is ImapStage stage)
                    await StageAsync(stage, watch, cancellation).ConfigureAwait(false);
            }
        }
        finally
        {
            await session.CloseAsync().ConfigureAwait(false);
            await CleanAsync(mailbag, ground, binder, plan, names, cancellation).ConfigureAwait(false);
        }
    }

    private Task PlayAsync(ImapTurn turn, int index, int count, ImapExchanges exchanges, CancellationToken cancellation) =>
        turn.Sends.IsEmpty && turn.Line == FirstSpeech()
            ? exchanges.GreetingAsync(turn, cancellation)
            : exchanges.PlayAsync(turn, index == count - 1 ? Ending.Last : Ending.GoesOn, cancellation);

    private int FirstSpeech() => session.Transcript.Lines.First(line => line.Direction is null).Number;

    private async Task OpenAsync(ImapStep first, ImapPlan plan, Route route, TargetAccount account, CancellationToken cancellation)
    {
        var greeting = first is ImapTurn { Sends: [] } ? Greeting.Printed : Greeting.Taken;
        if (plan.Entry is EntryState.Authenticated or EntryState.Selected)
            _log.Remark(first.Line, $"the transcript begins behind the login: the harness logged in as {account.User}{(plan.Entry == EntryState.Selected ? " and selected a mailbox of its own" : "")}");
        else if (greeting == Greeting.Taken)
            _log.Remark(first.Line, "the transcript begins behind the greeting: the harness took it");
        await session.OpenAsync(route, plan.Entry, greeting, account, cancellation).ConfigureAwait(false);
    }

    private static TlsInTranscript Tls(IEnumerable<ImapStep> steps, List<ImapSend> sends)
    {
        if (sends.Exists(sent => sent.Verb == "STARTTLS"))
            return TlsInTranscript.Negotiated;
        return steps.OfType<ImapStage>().Any(stage => stage.Direction.Kind == DirectionKind.Tls) ? TlsInTranscript.Before : TlsInTranscript.Nothing;
    }

    private static string? Login(List<ImapSend> sends, ImapPlan plan)
    {
        if (plan.Entry is EntryState.Authenticated or EntryState.Selected || sends.Exists(sent => sent.Verb == "LOGIN"))
            return "LOGIN";
        return sends.Find(sent => sent.Verb == "AUTHENTICATE") is { Arguments: [var mechanism, ..] } ? "AUTH=" + mechanism.Value.ToUpperInvariant() : null;
    }

    private TargetAccount Account(List<ImapSend> sends, IEnumerable<ImapStep> steps)
    {
        var refused = steps.OfType<ImapTurn>().SelectMany(turn => turn.Responses).Where(response => response.Word is "NO" or "BAD").Select(response => response.Tag).ToHashSet(StringComparer.Ordinal);
        var login = sends.Find(sent => sent.Verb is "LOGIN" or "AUTHENTICATE" && !refused.Contains(sent.Tag));
        return session.Bindings.Account((login?.Verb, login?.Arguments) switch
        {
            ("LOGIN", [var user, ..]) => user.Value,
            ("AUTHENTICATE", [_, var initial, ..]) => Sasl.NameIn(initial.Value),
            _ => "owner",
        });
    }

    private async Task StageAsync(ImapStage stage, MailboxWatch watch, CancellationToken cancellation)
    {
        if (stage.Direction.Kind == DirectionKind.Tls)
            await session.StartTlsAsync(stage.Line, cancellation).ConfigureAwait(false);
        else if (stage.Direction.Kind == DirectionKind.Close)
            await session.CloseAsync().ConfigureAwait(false);
        else
            await watch.PlayAsync(stage, cancellation).ConfigureAwait(false);
    }

    private static async Task CleanAsync(Mailbag mailbag, ImapGround ground, ImapBinder binder, ImapPlan plan, ImapNames names, CancellationToken cancellation)
    {
        try
        {
            foreach (var name in binder.Subscribed.Concat(plan.Subscribed.Select(subscribed => names[subscribed])))
                await ground.UnsubscribeAsync(name, cancellation).ConfigureAwait(false);
            await mailbag.CleanAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is CaseStoppedException or NotApplicableException or WireException or IOException)
        {
            // What stays are mailboxes of a test account; they harm nobody.
        }
    }
}
