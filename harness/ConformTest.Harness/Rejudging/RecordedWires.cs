using ConformTest.Harness.Play;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Rejudging;

/// <summary>The connections of a record.</summary>
internal sealed class RecordedWires(Record record, Segmentation segmentation, TimeProvider time) : IWires
{
    public TimeSpan Patience => TimeSpan.FromMinutes(1);

    public TimeProvider Time => time;

    public Task<WireConnection> ConnectAsync(Line line, CancellationToken cancellation)
    {
        if (record.TakeEvent(line.Name, WireWords.NotConnected) is { } failed)
            throw new WireException(WireFailure.Connect, failed.Octets, null);
        if (record.TakeEvent(line.Name, WireWords.Connected) is null)
            throw record.Departure(line.Name, "connects");
        return Task.FromResult(Open(line));
    }

    public Task<WireConnection?> AcceptAsync(Line line, TimeSpan limit, CancellationToken cancellation)
    {
        if (record.TakeEvent(line.Name, WireWords.NotAccepted) is not null)
            return Task.FromResult<WireConnection?>(null);
        if (record.TakeEvent(line.Name, WireWords.Accepted) is null)
            throw record.Departure(line.Name, "waits for the target to connect");
        return Task.FromResult<WireConnection?>(Open(line));
    }

    private WireConnection Open(Line line) => new RecordedConnection(line.Name, record, segmentation, time);
}
