using ConformTest.Harness.Language;

namespace ConformTest.Harness.Play;

/// <summary>What happened where a script leaves a choice.</summary>
/// <param name="Branch">The branch that is taken; null when none fits.</param>
/// <param name="Answer">What happened, in words.</param>
/// <param name="Received">The answer's octets; empty when there was none.</param>
internal sealed record Choice(Line Line, When? Branch, string Answer, string Received);

/// <summary>Finds which branch of a <c>choose</c> is taken.</summary>
internal sealed class Chooser(CaseScope scope, Lines lines, Stager stager)
{
    public async Task<Choice> ChooseAsync(Choose choose, CancellationToken cancellation)
    {
        var line = await lines.OpenedAsync(choose.Branches[0].Connection, cancellation).ConfigureAwait(false);
        scope.Connection = line.Name;
        return choose.Branches[0].Direction is NegotiateTls
            ? await HandshakeAsync(choose, line, cancellation).ConfigureAwait(false)
            : await AnswerAsync(choose, line, cancellation).ConfigureAwait(false);
    }

    private async Task<Choice> AnswerAsync(Choose choose, Line line, CancellationToken cancellation)
    {
        List<When> answers = [.. choose.Branches.Where(branch => branch.Direction is null)];
        var (index, answer, received) = await lines.PlayOf(line).ChooseAsync(line, answers, cancellation).ConfigureAwait(false);
        if (index >= 0)
            return new Choice(line, answers[index], answer, received);
        return received.Length == 0 && line.Wire.Closed is not null && CloseOf(choose) is { } close
            ? await ClosedAsync(close, line, cancellation).ConfigureAwait(false) ?? new Choice(line, null, answer, received)
            : new Choice(line, null, answer, received);
    }

    /// <summary>A server that ends the handshake with an alert, or without a word, closes; one that talks on in clear does neither.</summary>
    private async Task<Choice> HandshakeAsync(Choose choose, Line line, CancellationToken cancellation)
    {
        if (await Stager.NegotiateAsync(line, cancellation).ConfigureAwait(false) is not { } failure)
            return new Choice(line, choose.Branches[0], "TLS negotiated", "");
        var closed = CloseOf(choose) is { } close && failure.Failure == Wire.WireFailure.Tls
            ? await ClosedAsync(close, line, cancellation).ConfigureAwait(false)
            : null;
        return closed ?? new Choice(line, null, "no TLS", failure.Message);
    }

    private async Task<Choice?> ClosedAsync(When branch, Line line, CancellationToken cancellation)
    {
        if (await stager.CloseOfServerAsync((ServerClose)branch.Direction!, line, cancellation).ConfigureAwait(false) is not { } how)
            return null;
        return new Choice(line, branch, $"closed ({how})", "");
    }

    private static When? CloseOf(Choose choose) => choose.Branches.FirstOrDefault(branch => branch.Direction is ServerClose);
}
