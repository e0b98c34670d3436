using System.Text;
using ConformTest.Harness.Protocols;
using ConformTest.Harness.Protocols.Pop3;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Play.Pop3;

/// <summary>What is kept about a POP3 connection.</summary>
internal sealed class Pop3ConnectionState(ReaderLimits limits)
{
    public Pop3ResponseReader Reader { get; } = new(limits);

    /// <summary>The forms of the responses that are outstanding.</summary>
    public Queue<Pop3Expect> Due { get; } = new();

    /// <summary>What was sent since the last line end.</summary>
    public StringBuilder Unfinished { get; } = new();
}

/// <summary>Responses read from a line, and commands that the harness itself gives.</summary>
internal static class Pop3Talk
{
    /// <summary>Behind it a server that has answered QUIT is left, closed or not.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);

    public static Pop3ConnectionState Pop3State(this Line line, PlayContext context) =>
        (Pop3ConnectionState)(line.ProtocolState ??= new Pop3ConnectionState(context.Readers));

    public static async Task<(ReadEnd End, Pop3Response? Response)> ReadAsync(
        this Line line, PlayContext context, Pop3Expect form, CancellationToken cancellation)
    {
        if (line.StoredGreeting is Pop3Response stored)
        {
            line.StoredGreeting = null;
            line.AwaitsGreeting = false;
            return (ReadEnd.Unit, stored);
        }

        var state = line.Pop3State(context);
        var (end, response) = await line.Wire.ReadAsync<Pop3Response>(
            (ReadOnlySpan<byte> buffer, out Pop3Response? unit, out int consumed) => state.Reader.TryRead(buffer, form, out unit, out consumed),
            line.AwaitsGreeting ? context.Limits.Greeting : line.Credentials.Patience(context.Limits),
            cancellation).ConfigureAwait(false);
        line.WasTurnedAway |= line.AwaitsGreeting && (end == ReadEnd.Closed || response?.Status == Pop3Status.Err);
        line.AwaitsGreeting = false;
        line.Credentials.ThrowIfDelayed(end, context.Limits);
        line.Credentials.Answered(response?.Status == Pop3Status.Continuation);
        if (response is not null)
            line.Irregularities.AddRange(response.Irregularities.Select(found => found.In(response.Raw)));
        return (end, response);
    }

    /// <summary>Gives a command for the harness and returns its response.</summary>
    /// <exception cref="CaseStoppedException">No response came, or not <c>+OK</c>.</exception>
    public static async Task<Pop3Response> CommandAsync(this Line line, PlayContext context, string command, CancellationToken cancellation)
    {
        var response = await line.AskAsync(context, command, cancellation).ConfigureAwait(false);
        return response.Status == Pop3Status.Ok ? response : throw Refused(response, command.Split(' ')[0]);
    }

    /// <summary>What ends a case when a command of the harness's own was refused.</summary>
    public static CaseStoppedException Refused(Pop3Response response, string verb) =>
        new($"-ERR{(response.ResponseCode is null ? "" : $" [{response.ResponseCode}]")} to {verb} before the conversation began");

    /// <exception cref="CaseStoppedException">No response came.</exception>
    public static async Task<Pop3Response> AskAsync(this Line line, PlayContext context, string command, CancellationToken cancellation)
    {
        var octets = Encoding.UTF8.GetBytes(command + "\r\n");
        await line.Wire.WriteAsync(octets, 0, cancellation).ConfigureAwait(false);
        line.Sent(octets);
        var (end, response) = await line.ReadAsync(context, Pop3Form.Of(command), cancellation).ConfigureAwait(false);
        return end == ReadEnd.Unit && response is not null
            ? response
            : throw new CaseStoppedException($"{Ends.Words(end, line.Wire)} instead of an answer to {command.Split(' ')[0]}");
    }

    /// <summary>
    /// Ends a session of the harness's own. Some servers answer QUIT first and remove then, so the close is waited for: who came sooner would
    /// find messages that are about to go, or a maildrop that is still locked.
    /// </summary>
    /// <exception cref="CaseStoppedException">No response came.</exception>
    public static async Task LeaveAsync(this Line line, PlayContext context, CancellationToken cancellation)
    {
        await line.AskAsync(context, "QUIT", cancellation).ConfigureAwait(false);
        var began = context.Time.GetTimestamp();
        while (line.Wire.Closed is null && await line.Wire.ReceiveAsync(Farewell - context.Time.GetElapsedTime(began), cancellation).ConfigureAwait(false))
            line.Wire.DiscardUnread();
    }

    /// <summary>What UIDL lists.</summary>
    /// <exception cref="CaseStoppedException">There is no UIDL, or no response came.</exception>
    public static async Task<IReadOnlyList<(int Number, string UniqueId)>> UniqueIdsAsync(this Line line, PlayContext context, CancellationToken cancellation)
    {
        var listing = await line.CommandAsync(context, "UIDL", cancellation).ConfigureAwait(false);
        List<(int, string)> items = [];
        foreach (var item in Encoding.Latin1.GetString((listing.Body ?? default).Span).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var words = item.Split(' ');
            if (words.Length == 2 && int.TryParse(words[0], out var number))
                items.Add((number, words[1]));
        }

        return items;
    }
}
