using System.Collections.Immutable;
using System.Text;
using ConformTest.Harness.Language;
using ConformTest.Harness.Mail;
using ConformTest.Harness.Play;
using ConformTest.Harness.Protocols.Pop3;
using ConformTest.Harness.Targets;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Replay.Pop3;

/// <summary>Plays a printed POP3 session.</summary>
internal sealed class Pop3Replay(ReplaySession session)
{
    private const string Role = "self";
    private readonly FindingLog _log = session.Log;

    public async Task PlayAsync(CancellationToken cancellation)
    {
        var turns = Pop3Script.Read(session.Transcript, _log);
        var commands = turns.Where(turn => turn.Kind == Pop3TurnKind.Command).ToList();
        var first = commands.Count == 0 ? null : commands[0];
        var printed = turns.FirstOrDefault(turn => turn.Kind != Pop3TurnKind.Stage) is { Kind: Pop3TurnKind.Greeting };
        var inTransaction = !printed && first is not null && first.Verb is not ("USER" or "PASS" or "APOP" or "AUTH" or "CAPA" or "STLS" or "QUIT");
        var route = Routes.Choose(session, Tls(turns, commands), Login(commands, inTransaction));
        Check(route, commands);
        var account = Account(turns);
        var numbers = new Pop3Numbers(turns);
        var mailbag = new Mailbag(session.Scope, new Dictionary<string, AccountLease> { [Role] = session.Lease(account) }, session.Postman, session.Services);
        try
        {
            await GiveAsync(mailbag, numbers, cancellation).ConfigureAwait(false);
            if (inTransaction)
                _log.Remark(first!.Line, $"the transcript begins in the TRANSACTION state: the harness logged in as {account.User}");
            else if (!printed)
                _log.Remark(turns[0].Line, "the transcript begins behind the greeting: the harness took it");
            await session.OpenAsync(route, inTransaction ? EntryState.Authenticated : EntryState.Connected, printed ? Greeting.Printed : Greeting.Taken, account, cancellation).ConfigureAwait(false);
            await new Pop3Exchanges(session, account, numbers, turns).PlayAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            await session.CloseAsync().ConfigureAwait(false);
            await CleanAsync(mailbag, cancellation).ConfigureAwait(false);
        }
    }

    private static TlsInTranscript Tls(ImmutableArray<Pop3Turn> turns, List<Pop3Turn> commands)
    {
        if (commands.Exists(turn => turn.Verb == "STLS"))
            return TlsInTranscript.Negotiated;
        return turns.Any(turn => turn.Direction?.Kind == DirectionKind.Tls) ? TlsInTranscript.Before : TlsInTranscript.Nothing;
    }

    private static string? Login(List<Pop3Turn> commands, bool inTransaction)
    {
        if (inTransaction || commands.Exists(turn => turn.Verb == "USER"))
            return "USER";
        return commands.Find(turn => turn.Verb == "AUTH") is { Arguments: [var mechanism, ..] } ? "AUTH=" + mechanism.ToUpperInvariant() : null;
    }

    /// <exception cref="NotApplicableException">The target does not offer what the transcript uses.</exception>
    private void Check(Route route, List<Pop3Turn> commands)
    {
        foreach (var need in session.Transcript.Needs)
            Routes.Need(session, route, need);
        var offers = Routes.Offers(session, route);
        foreach (var turn in commands)
        {
            switch (turn.Verb)
            {
                case "CAPA" when offers.Count == 0:
                    throw new NotApplicableException("needs CAPA");
                case "TOP" or "UIDL" or "LANG" or "UTF8" when offers.Count > 0:
                    Routes.Need(session, route, turn.Verb);
                    break;
                case "AUTH" when turn.Arguments is [var mechanism, ..]:
                    Routes.Need(session, route, "AUTH=" + mechanism.ToUpperInvariant());
                    if (!Sasl.Speaks(mechanism))
                        throw new NotApplicableException($"needs a client that speaks {mechanism}; the harness does not");
                    break;
            }
        }
    }

    /// <summary>The account whose maildrop the transcript opens: the one that logs in with success.</summary>
    private TargetAccount Account(ImmutableArray<Pop3Turn> turns)
    {
        for (var i = 0; i < turns.Length; i++)
        {
            var name = (turns[i].Verb, turns[i].Arguments) switch
            {
                ("USER", [var user, ..]) when turns.Skip(i + 1).FirstOrDefault() is { Verb: "PASS", Status: not Pop3Status.Err } => user,
                ("APOP", [var user, ..]) when turns[i].Status is not Pop3Status.Err => user,
                ("AUTH", [_, var initial, ..]) => Sasl.NameIn(initial),
                _ => null,
            };
            if (name is not null)
                return session.Bindings.Account(name);
        }

        return session.Bindings.Account("owner");
    }

    private async Task GiveAsync(Mailbag mailbag, Pop3Numbers numbers, CancellationToken cancellation)
    {
        if (numbers.Count == 0)
            return;
        await mailbag.GiveAsync(new Given(GivenKind.Maildrop, numbers.Count, [], default), Role, 1, cancellation).ConfigureAwait(false);
        numbers.Bind(index => session.Scope.TryGet($"m{index}", out var number) ? int.Parse(Encoding.ASCII.GetString(number.Span), System.Globalization.CultureInfo.InvariantCulture) : 0);
    }

    private static async Task CleanAsync(Mailbag mailbag, CancellationToken cancellation)
    {
        try
        {
            await mailbag.CleanAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is CaseStoppedException or NotApplicableException or WireException or IOException)
        {
            // What stays is a test account's mail; it harms nobody.
        }
    }
}
