using System.Collections.Immutable;
using System.Text;
using ConformTest.Harness.Events;
using ConformTest.Harness.Language;
using ConformTest.Harness.Play.Pop3;
using ConformTest.Harness.Protocols.Pop3;
using ConformTest.Harness.Targets;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Replay.Pop3;

/// <summary>Sends the turns of a printed POP3 session and holds the answers against it.</summary>
internal sealed class Pop3Exchanges(ReplaySession session, TargetAccount account, Pop3Numbers numbers, ImmutableArray<Pop3Turn> turns)
{
    private readonly FindingLog _log = session.Log;
    private readonly Pop3Comparison _comparison = new(session.Log, numbers);
    private readonly HashSet<int> _deleted = [];
    private Sasl? _sasl;
    private string _greeting = "";
    private string _challenge = "";
    private bool _tookStranger;

    public async Task PlayAsync(CancellationToken cancellation)
    {
        for (var i = 0; i < turns.Length; i++)
        {
            var turn = turns[i];
            switch (turn.Kind)
            {
                case Pop3TurnKind.Greeting:
                    await GreetingAsync(turn, cancellation).ConfigureAwait(false);
                    break;
                case Pop3TurnKind.Stage:
                    await StageAsync(turn, cancellation).ConfigureAwait(false);
                    break;
                default:
                    await CommandAsync(turn, i, cancellation).ConfigureAwait(false);
                    break;
            }
        }
    }

    private async Task GreetingAsync(Pop3Turn turn, CancellationToken cancellation)
    {
        var response = await ReadAsync(turn.Line, "the greeting", Pop3Expect.Single, cancellation).ConfigureAwait(false);
        _greeting = Encoding.Latin1.GetString(response.Raw.Span);
        if (response.Status == turn.Status)
            return;
        _log.Difference(turn.Line, $"greeted with {_greeting.Split(' ')[0].TrimEnd()}", new Exchange(null, FindingLog.Show(response.Raw.Span)));
        throw new ReplayEndedException();
    }

    private async Task StageAsync(Pop3Turn turn, CancellationToken cancellation)
    {
        if (turn.Direction?.Kind == DirectionKind.Tls)
            await session.StartTlsAsync(turn.Line, cancellation).ConfigureAwait(false);
        else if (turn.Direction?.Kind == DirectionKind.Close)
            await session.CloseAsync().ConfigureAwait(false);
    }

    private async Task CommandAsync(Pop3Turn turn, int index, CancellationToken cancellation)
    {
        NoteLeftOut(turn, index);
        if (turn is { Verb: "DELE", Status: Pop3Status.Err, Number: { } number } && numbers[number] is var bound && turn.StatusText.Contains("already", StringComparison.OrdinalIgnoreCase) && _deleted.Add(number))
        {
            _log.Remark(turn.Line, $"message {number} must have been deleted in what is left out: the harness did so");
            await session.Line.CommandAsync(session.Context, $"DELE {bound}", cancellation).ConfigureAwait(false);
        }

        if (turn.Verb == "USER" && _tookStranger)
        {
            _log.Remark(turn.Line, "sent on a new connection: USER may come again only after it was refused (RFC 1939 section 7), and the target took the one before");
            await session.ReopenAsync(cancellation).ConfigureAwait(false);
        }

        var command = Bind(turn, index);
        await session.SendAsync(command, turn.Line, cancellation).ConfigureAwait(false);
        var form = turn.Kind == Pop3TurnKind.Sasl ? Pop3Expect.ContinuationAllowed : Pop3Form.Of(command);
        var response = await ReadAsync(turn.Line, $"an answer to {turn.Verb}", form, cancellation).ConfigureAwait(false);
        _comparison.Compare(turn, response, Octets.Escape(Encoding.UTF8.GetBytes(command)));
        _tookStranger = turn is { Verb: "USER", Status: Pop3Status.Err } && response.Status == Pop3Status.Ok;
        _challenge = response.Status == Pop3Status.Continuation ? Encoding.ASCII.GetString(response.Text.Span) : "";
        if (turn is { Verb: "DELE", Number: { } gone } && response.Status == Pop3Status.Ok)
            _deleted.Add(gone);
        if (turn.Verb == "STLS" && response.Status == Pop3Status.Ok)
            await session.StartTlsAsync(turn.Line, cancellation).ConfigureAwait(false);
        if (turn.Verb is "PASS" or "APOP" or "AUTH" or "STLS" && turn.Status is not Pop3Status.Err && response.Status == Pop3Status.Err)
            throw new ReplayEndedException();
    }

    private void NoteLeftOut(Pop3Turn turn, int index)
    {
        if (!turn.IsAnswered)
        {
            _log.Remark(turn.Line, index == turns.Length - 1 ? $"the transcript ends without the answer to {turn.Verb}" : $"the transcript leaves out the answer to {turn.Verb}");
            return;
        }

        if (turn.Status is null)
            _log.Remark(turn.StatusLine, $"the transcript leaves out the status line (+OK) before the {(turn.Verb is "LIST" or "UIDL" or "CAPA" ? "lines" : "message")} of {turn.Verb}");
        foreach (var content in turn.Body.Where(line => line.Direction is { Number: not null }))
        {
            if (turn.Verb == "RETR" && turn.Number is { } number && content.Direction!.Number != number && !content.Text.Contains("octets", StringComparison.OrdinalIgnoreCase))
                _log.Remark(content.Number, $"the transcript shows message {content.Direction.Number} as the answer to RETR {number}; message {number} is meant");
        }
    }

    private string Bind(Pop3Turn turn, int index)
    {
        if (turn.Kind == Pop3TurnKind.Sasl)
            return _sasl is null || turn.Command == "*" ? turn.Command : _sasl.Next(_challenge);
        var words = turn.Command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (turn.Number is { } number)
        {
            words[1] = numbers[number].ToString();
            return string.Join(' ', words);
        }

        switch (turn.Verb)
        {
            case "USER" when turn.Status is not Pop3Status.Err && words.Length > 1:
                return $"{words[0]} {account.User}";
            case "PASS" when turn.Status is not Pop3Status.Err:
                return $"{words[0]} {account.Password}";
            case "APOP" when turn.Status is not Pop3Status.Err:
                session.Scope.Bind("greeting", _greeting);
                session.Scope.Bind("secret", account.Password);
                return $"{words[0]} {account.User} {Encoding.ASCII.GetString(session.Scope.Evaluate(TemplateParser.Parse("{apop greeting secret}", default)).Span)}";
            case "AUTH" when words.Length > 1 && turns.Skip(index).TakeWhile(next => next == turn || next.Kind == Pop3TurnKind.Sasl).Any(next => next.Status == Pop3Status.Ok):
                _sasl = new Sasl(words[1], account, session.Scope);
                return words.Length > 2 && Sasl.BeginsWithClient(words[1]) ? $"{words[0]} {words[1]} {_sasl.Initial()}" : turn.Command;
            default:
                return session.Bindings.Words(turn.Command);
        }
    }

    private async Task<Pop3Response> ReadAsync(int line, string what, Pop3Expect form, CancellationToken cancellation)
    {
        var (end, response) = await session.Line.ReadAsync(session.Context, form, cancellation).ConfigureAwait(false);
        return end == ReadEnd.Unit && response is not null ? response : throw session.Missing(line, what, end);
    }
}
