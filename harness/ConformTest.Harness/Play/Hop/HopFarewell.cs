using ConformTest.Harness.Rejudging;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Play.Hop;

/// <summary>
/// Answers clients on connections that their script is done with, while it goes on elsewhere. One that gets no answer to RSET or QUIT waits for it,
/// for minutes by RFC 5321 section 4.5.3.2, and so does all that it does afterwards.
/// </summary>
internal sealed class HopFarewell(TimeProvider time) : IAsyncDisposable
{
    /// <summary>No case is longer; its end is the end of this as well.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(40);

    private readonly Dictionary<Line, Task> _left = [];
    private readonly CancellationTokenSource _end = new();

    public bool IsLeft(Line line) => _left.ContainsKey(line);

    public void Begin(Line line) => _left[line] = PartAsync(line);

    private async Task PartAsync(Line line)
    {
        try
        {
            await line.PartAsync(Longest, time, _end.Token).ConfigureAwait(false);
        }
        catch (Exception over) when (over is OperationCanceledException or WireException or RecordException)
        {
            // The case is over, or the client takes no answers, or its record ends.
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_end.IsCancellationRequested)
            return;
        await _end.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_left.Values).ConfigureAwait(false);
        _end.Dispose();
    }
}
