using ConformTest.Harness.Events;
using ConformTest.Harness.Judging;
using ConformTest.Harness.Language;
using ConformTest.Harness.Matching;

namespace ConformTest.Harness.Play.Hop;

/// <summary>
/// Connections that the target makes to us: what its client says is expected, one command after the other. RSET and NOOP, which a client
/// may give at any time (RFC 5321 section 4.1.4), are answered unless the script speaks of them.
/// </summary>
internal sealed class HopPlay(PlayContext context) : IProtocolPlay
{
    internal static readonly string[] AtAnyTime = ["RSET", "NOOP"];

    public void Sent(Line line, ReadOnlySpan<byte> octets)
    {
        // Commands need no knowledge of our replies.
    }

    public Task<bool> MayContinueAsync(Line line, CancellationToken cancellation) => Task.FromResult(true);

    public async Task ExpectAsync(Line line, IReadOnlyList<Expect> group, CancellationToken cancellation)
    {
        for (var i = 0; i < group.Count; i++)
        {
            if (i + 1 < group.Count && IsText(group[i], group[i + 1]))
                await TextAsync(line, group[i], cancellation).ConfigureAwait(false);
            else if (i == 0 || !IsText(group[i - 1], group[i]))
                await CommandAsync(line, group[i], cancellation).ConfigureAwait(false);
        }
    }

    public async Task<(int Branch, string Answer, string Received)> ChooseAsync(Line line, IReadOnlyList<When> branches, CancellationToken cancellation)
    {
        var (end, octets) = await line.CommandAsync(context, branches[0].Pattern.Source, cancellation).ConfigureAwait(false);
        if (octets is null)
            return (-1, HopTalk.Words(end, line.Wire), "");
        var command = HopCommand.Of(octets.Octets);
        for (var i = 0; i < branches.Count; i++)
        {
            if (HopMatcher.Match(branches[i].Pattern, Modality.Required, command, context.Scope).Matches)
                return (i, $"command {command.Verb}", Octets.Escape(octets.Octets.Span));
        }

        await line.AnswerQuitAsync(command, cancellation).ConfigureAwait(false);
        return (-1, $"command {command.Verb}", Octets.Escape(octets.Octets.Span));
    }

    public void PutBack(Line line)
    {
        // A command stands alone; what a branch expects is the next one.
    }

    public bool IsNotice(Line line) => false;

    public Task EnterAsync(Line line, EntryState state, Entry entry, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary><c>hop C: {text=any}</c> with <c>hop C: .</c> behind it: the message as it came, or unstuffed for the rule <c>lines</c>.</summary>
    private static bool IsText(Expect first, Expect second) => first.Pattern.Parts is [CapturePart or AnythingPart] && second.Pattern.Source == ".";

    private async Task TextAsync(Line line, Expect expect, CancellationToken cancellation)
    {
        var (end, text) = await line.TextAsync(context, cancellation).ConfigureAwait(false);
        if (text is null)
        {
            context.Ledger.Differed(expect.Check, new Differed(HopTalk.Words(end, line.Wire), "a message", line.Asked, Octets.Escape(Shown(line))), Aftermath.Stop);
            return;
        }

        if (expect.Pattern.Parts is [CapturePart { Name: { } name, Rule: var rule }])
            context.Scope.Bind(name, rule == "lines" ? HopTalk.Unstuffed(text.Octets) : text.Octets);
        context.Ledger.Matched(expect.Check, "a message");
    }

    private async Task CommandAsync(Line line, Expect expect, CancellationToken cancellation)
    {
        var expected = context.Scope.Show(expect.Pattern);
        var (end, octets) = await line.CommandAsync(context, expected, cancellation).ConfigureAwait(false);
        if (octets is null && expect.Modality == Modality.Not)
        {
            context.Ledger.Matched(expect.Check, HopTalk.Words(end, line.Wire));
            return;
        }

        if (octets is null)
        {
            context.Ledger.Differed(expect.Check, new Differed(HopTalk.Words(end, line.Wire), expected, line.Asked, Octets.Escape(Shown(line))), Aftermath.Stop);
            return;
        }

        var command = HopCommand.Of(octets.Octets);
        var result = HopMatcher.Match(expect.Pattern, expect.Modality, command, context.Scope);
        await line.RefuseStrangersAsync(context, command, result.Matches, expect.Check, cancellation).ConfigureAwait(false);
        if (result.Matches)
        {
            if (expect.Modality == Modality.Not)
                await line.AnswerQuitAsync(command, cancellation).ConfigureAwait(false);
            context.Ledger.Matched(expect.Check, result.Observation);
            return;
        }

        var difference = new Differed(result.Observation, expected, line.Asked, Octets.Escape(octets.Octets.Span));
        context.Ledger.Differed(expect.Check, difference, expected.StartsWith(command.Verb, StringComparison.OrdinalIgnoreCase) ? Aftermath.GoOn : Aftermath.Stop);
    }

    internal static bool IsAside(HopCommand command, string expected) =>
        Array.IndexOf(AtAnyTime, command.Verb) >= 0 && !expected.StartsWith(command.Verb, StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<byte> Shown(Line line) => line.Wire.Unread[..Math.Min(400, line.Wire.Unread.Length)];
}
