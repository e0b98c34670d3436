using ConformTest.Harness.Events;
using ConformTest.Harness.Judging;
using ConformTest.Harness.Language;
using ConformTest.Harness.Play.Functions;

namespace ConformTest.Harness.Play;

/// <summary>Plays the statements of one case in order.</summary>
internal sealed class Player(CaseScope scope, CaseLedger ledger, Lines lines, Stager stager, Chooser chooser)
{
    public Task PlayAsync(IReadOnlyList<Statement> body, CancellationToken cancellation) => PlayAsync(body, _ => false, cancellation);

    /// <param name="isMet">Whether a connection is spoken of again behind these statements.</param>
    private async Task PlayAsync(IReadOnlyList<Statement> body, Predicate<string> isMet, CancellationToken cancellation)
    {
        for (var i = 0; i < body.Count;)
        {
            var next = i + 1;
            cancellation.ThrowIfCancellationRequested();
            scope.Position = body[i].Position;
            var taken = body[i] switch
            {
                SendLine or SendBytes => await SendAsync(body, i, cancellation).ConfigureAwait(false),
                Expect first => await ExpectAsync(body, i, first, cancellation).ConfigureAwait(false),
                var single => await SingleAsync(single, name => isMet(name) || Mentions.Has(body.Skip(next), name), cancellation).ConfigureAwait(false),
            };
            i += taken;
            foreach (var visitor in lines.Visitors.Where(visitor => !isMet(visitor.Name) && !Mentions.Has(body.Skip(i), visitor.Name)))
                lines.Leave(visitor);
        }
    }

    /// <summary>Consecutive lines of one connection go out together.</summary>
    private async Task<int> SendAsync(IReadOnlyList<Statement> body, int start, CancellationToken cancellation)
    {
        var line = await lines.OpenedAsync(Connection(body[start])!, cancellation).ConfigureAwait(false);
        var play = lines.PlayOf(line);
        scope.Connection = line.Name;
        var sending = scope.Sending = new OutBuffer();
        var i = start;
        try
        {
            for (; i < body.Count && Connection(body[i]) == line.Name; i++)
            {
                scope.Position = body[i].Position;
                if (body[i] is Stage { Direction: SegmentBorder })
                    sending.Cut(OutBuffer.Border.Segment);
                else if (body[i] is SendLine text)
                    SendLine(sending, text.Text);
                else if (body[i] is SendBytes octets)
                    scope.Send(octets.Octets);
                else
                    break;
            }
        }
        finally
        {
            scope.Sending = null;
        }

        if (play.HasMoreThanAsked(line))
            throw new CaseStoppedException("the server has answered more than it was asked: what comes next may answer anything");
        foreach (var piece in sending.Finish())
        {
            await line.Wire.WriteAsync(piece.Octets, body[start].Position.Line, cancellation).ConfigureAwait(false);
            line.Sent(piece.Octets.Span);
            play.Sent(line, piece.Octets.Span);
            if (piece.Border == OutBuffer.Border.Continuation && !await play.MayContinueAsync(line, cancellation).ConfigureAwait(false))
                break;
        }

        return i - start;

        void SendLine(OutBuffer buffer, Template text)
        {
            scope.Send(text);
            buffer.Append("\r\n"u8);
        }
    }

    /// <summary>
    /// Gathers the expectations up to the next thing that is sent or staged. Comparisons among them wait until the answers are read,
    /// as IMAP's may come in any order.
    /// </summary>
    private async Task<int> ExpectAsync(IReadOnlyList<Statement> body, int start, Expect first, CancellationToken cancellation)
    {
        var line = await lines.OpenedAsync(first.Connection, cancellation).ConfigureAwait(false);
        var group = new List<Expect>();
        var after = new List<Statement>();
        var i = start;
        for (; i < body.Count; i++)
        {
            if (body[i] is Expect expect && expect.Connection == first.Connection && (after.Count == 0 || line.Protocol == MailProtocol.Imap))
                group.Add(expect);
            else if (body[i] is That or Let or Record or AppliesIf)
                after.Add(body[i]);
            else
                break;
        }

        scope.Connection = line.Name;
        await lines.PlayOf(line).ExpectAsync(line, group, cancellation).ConfigureAwait(false);
        foreach (var statement in after)
            await SingleAsync(statement, _ => false, cancellation).ConfigureAwait(false);
        return i - start;
    }

    private async Task<int> SingleAsync(Statement statement, Predicate<string> isMet, CancellationToken cancellation)
    {
        scope.Position = statement.Position;
        switch (statement)
        {
            case Stage stage:
                scope.Connection = stage.Connection;
                await stager.PlayAsync(stage, cancellation).ConfigureAwait(false);
                break;
            case That that:
                Compare(that);
                break;
            case Let let:
                scope.Bind(let.Name, scope.Evaluate(let.Value));
                break;
            case AppliesIf condition:
                if (!Comparer.Holds(scope.Evaluate(condition.Left), condition.Comparison, scope.Evaluate(condition.Right)))
                    throw new NotApplicableException(condition.Reason);
                break;
            case Record record:
                ledger.Record(record.Requirement, Octets.Escape(scope.Evaluate(record.Value).Span));
                break;
            case Repeat repeat:
                await RepeatAsync(repeat, name => isMet(name) || Mentions.Has(repeat.Body, name), cancellation).ConfigureAwait(false);
                break;
            case Choose choose:
                await ChooseAsync(choose, isMet, cancellation).ConfigureAwait(false);
                break;
            default:
                throw scope.Error("this statement cannot be played");
        }

        return 1;
    }

    private void Compare(That that)
    {
        var words = $"{that.Left.Source} {Comparer.Sign(that.Comparison)} {that.Right.Source}";
        ReadOnlyMemory<byte> left, right;
        try
        {
            left = scope.Evaluate(that.Left);
            right = scope.Evaluate(that.Right);
        }
        catch (UndecodableException undecodable)
        {
            ledger.Differed(that.Check, new Differed(undecodable.Message, words, "", ""), Aftermath.GoOn);
            return;
        }

        if (Comparer.Holds(left, that.Comparison, right))
            ledger.Matched(that.Check, words);
        else
            ledger.Differed(that.Check, new Differed($"not {words}", words, "", Difference.Between(left, that.Comparison, right)), Aftermath.GoOn);
    }

    private async Task RepeatAsync(Repeat repeat, Predicate<string> isMet, CancellationToken cancellation)
    {
        var outer = ledger.Repetition;
        if (!long.TryParse(scope.Evaluate(repeat.Count).Span, out var count) || count is < 0 or > 1_000_000)
            throw scope.Error("'repeat' takes a number up to 1000000");
        for (var i = 1L; i <= count; i++)
        {
            if (repeat.Name is not null)
                scope.Bind(repeat.Name, i.ToString());
            ledger.Repetition = $" ({repeat.Name ?? "repetition"} {i})";
            await PlayAsync(repeat.Body, isMet, cancellation).ConfigureAwait(false);
        }

        ledger.Repetition = outer;
    }

    private async Task ChooseAsync(Choose choose, Predicate<string> isMet, CancellationToken cancellation)
    {
        var choice = await chooser.ChooseAsync(choose, cancellation).ConfigureAwait(false);
        var line = choice.Line;
        if (choice.Branch is { } branch)
        {
            ledger.Record(choose.Requirement, choice.Answer);
            ledger.Matched(choose.Check, choice.Answer);
            await BranchAsync(branch.Body).ConfigureAwait(false);
            return;
        }

        if (choose.Otherwise is { } otherwise)
        {
            ledger.Record(choose.Requirement, choice.Answer);
            await BranchAsync(otherwise).ConfigureAwait(false);
            return;
        }

        var expected = string.Join(" or ", choose.Branches.Select(candidate => scope.Show(candidate.Pattern)));
        ledger.Differed(choose.Check, new Differed(choice.Answer, expected, line.Asked, choice.Received), Aftermath.Stop);

        async Task BranchAsync(IReadOnlyList<Statement> body)
        {
            if (choice.Received.Length > 0 && body is [Expect { Connection: var name }, ..] && name == line.Name)
                lines.PlayOf(line).PutBack(line);
            await PlayAsync(body, isMet, cancellation).ConfigureAwait(false);
        }
    }

    private static string? Connection(Statement statement) => statement switch
    {
        SendLine line => line.Connection,
        SendBytes octets => octets.Connection,
        Stage { Direction: SegmentBorder } stage => stage.Connection,
        _ => null,
    };
}
