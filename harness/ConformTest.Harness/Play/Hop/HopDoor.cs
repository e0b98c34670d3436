using ConformTest.Harness.Language;
using ConformTest.Harness.Sink;
using ConformTest.Harness.Targets;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Play.Hop;

/// <summary>Lets the target in at the places of one case's hop.</summary>
internal sealed class HopDoor(SinkLease lease, MailSink sink, TimeLimits limits, TimeProvider time)
{
    private bool _wasUsed;

    public TimeProvider Time => time;

    /// <summary>How long to wait for the target: for a later connection it may first have to wait itself (RFC 5321 section 4.5.4.1).</summary>
    public TimeSpan Patience => limits.Delivery + (_wasUsed && sink.Retry is { } retry ? retry : TimeSpan.Zero);

    /// <summary>The next connection that the target makes; null when none comes in time.</summary>
    public async Task<WireConnection?> AcceptAsync(Line line, TimeSpan limit, Transcript transcript, WireOptions options, CancellationToken cancellation)
    {
        var listener = line.Declaration.State == EntryState.Backup ? lease.Second : lease.First;
        if (listener is null)
            throw new CaseStoppedException("this hop of the sink has no second place");
        if (await listener.AcceptAsync(limit, time, cancellation).ConfigureAwait(false) is not { } socket)
            return null;
        _wasUsed = true;
        return WireConnection.Accepted(socket, line.Name, transcript, options);
    }
}
