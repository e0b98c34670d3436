using ConformTest.Harness.Matching;
using ConformTest.Harness.Protocols.Imap;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Play.Imap;

/// <summary>What is kept about an IMAP connection.</summary>
internal sealed class ImapConnectionState
{
    /// <summary>Responses that were read and are not accounted for yet.</summary>
    public Queue<ImapResponse> Inbox { get; } = new();

    /// <summary>The exchange of the newest choice: a branch may say more about it.</summary>
    public IReadOnlyList<ImapResponse> Chosen { get; set; } = [];

    public ImapResponseReader Reader { get; set; } = null!;

    public ImapMode Mode { get; set; } = ImapMode.Rev1;

    private int _tags;

    /// <summary>Tags of the harness's own commands never clash with a script's.</summary>
    public string NewTag() => $"h{++_tags:000}";
}

/// <summary>Responses read from a line, and commands that the harness itself gives.</summary>
internal static class ImapTalk
{
    public static ImapConnectionState State(this Line line, PlayContext context)
    {
        var state = (ImapConnectionState)(line.ProtocolState ??= new ImapConnectionState());
        state.Reader ??= new ImapResponseReader(context.Readers);
        return state;
    }

    /// <summary>The next response, from those put aside or from the wire.</summary>
    public static async Task<(ReadEnd End, ImapResponse? Response)> ReadAsync(
        this Line line, PlayContext context, TimeSpan limit, CancellationToken cancellation)
    {
        if (line.StoredGreeting is ImapResponse stored)
        {
            line.StoredGreeting = null;
            line.AwaitsGreeting = false;
            return (ReadEnd.Unit, stored);
        }

        var state = line.State(context);
        if (state.Inbox.TryDequeue(out var kept))
            return (ReadEnd.Unit, kept);
        var (end, response) = await line.Wire.ReadAsync<ImapResponse>(state.Reader.TryRead, limit, cancellation).ConfigureAwait(false);
        line.WasTurnedAway |= line.AwaitsGreeting && (end == ReadEnd.Closed || response?.Word == "BYE");
        line.AwaitsGreeting = false;
        line.Credentials.Answered(response is not { Kind: ImapResponseKind.Tagged });
        if (response is not null)
            line.Irregularities.AddRange(response.Irregularities.Select(found => found.In(response.Raw)));
        return (end, response);
    }

    /// <summary>Gives a command for the harness; returns everything up to its tagged response, which is last.</summary>
    /// <param name="literal">A literal sent behind the command, by synchronising form; null for none.</param>
    /// <exception cref="CaseStoppedException">No tagged response came.</exception>
    public static Task<IReadOnlyList<ImapResponse>> AskAsync(
        this Line line, PlayContext context, string command, ReadOnlyMemory<byte>? literal, CancellationToken cancellation) =>
        line.AskAsync(context, new ImapCommand(command, literal), cancellation);

    /// <summary>Gives a command for the harness; returns everything up to its tagged response, which is last.</summary>
    /// <exception cref="CaseStoppedException">No tagged response came.</exception>
    public static async Task<IReadOnlyList<ImapResponse>> AskAsync(this Line line, PlayContext context, ImapCommand command, CancellationToken cancellation)
    {
        var tag = line.State(context).NewTag();
        var pieces = new Queue<ReadOnlyMemory<byte>>(command.Pieces(tag));
        await WriteAsync(line, pieces.Dequeue(), cancellation).ConfigureAwait(false);
        List<ImapResponse> exchange = [];
        while (true)
        {
            var (end, response) = await line.ReadAsync(context, line.Credentials.Patience(context.Limits), cancellation).ConfigureAwait(false);
            if (end != ReadEnd.Unit || response is null)
                throw new CaseStoppedException($"{Ends.Words(end, line.Wire)} instead of an answer to {command.Verb}");
            exchange.Add(response);
            if (response.Kind == ImapResponseKind.Continuation && pieces.TryDequeue(out var next))
                await WriteAsync(line, next, cancellation).ConfigureAwait(false);
            if (response.Kind == ImapResponseKind.Tagged && response.Tag == tag)
                return exchange;
        }
    }

    /// <exception cref="CaseStoppedException">The command was not answered by OK.</exception>
    public static Task<IReadOnlyList<ImapResponse>> CommandAsync(
        this Line line, PlayContext context, string command, ReadOnlyMemory<byte>? literal, CancellationToken cancellation) =>
        line.CommandAsync(context, new ImapCommand(command, literal), cancellation);

    /// <exception cref="CaseStoppedException">The command was not answered by OK.</exception>
    public static async Task<IReadOnlyList<ImapResponse>> CommandAsync(this Line line, PlayContext context, ImapCommand command, CancellationToken cancellation)
    {
        var exchange = await line.AskAsync(context, command, cancellation).ConfigureAwait(false);
        return exchange[^1].Word == "OK"
            ? exchange
            : throw new CaseStoppedException($"{exchange[^1].Word} to {command.Verb} before the conversation began");
    }

    private static async Task WriteAsync(Line line, ReadOnlyMemory<byte> octets, CancellationToken cancellation)
    {
        await line.Wire.WriteAsync(octets, 0, cancellation).ConfigureAwait(false);
        line.Sent(octets.Span);
    }
}
