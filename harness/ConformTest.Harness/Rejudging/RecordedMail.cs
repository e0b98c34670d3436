using ConformTest.Harness.Mail;

namespace ConformTest.Harness.Rejudging;

/// <summary>The mail of a record.</summary>
internal sealed class RecordedMail(Record record) : IDeliveries
{
    public Task<IReadOnlyList<ReadOnlyMemory<byte>>> AwaitAsync(string role, int wanted, CancellationToken cancellation)
    {
        var inbox = AwaitedMail.InboxOf(role);
        if (record.Peek(inbox) is not { From: "-" })
            throw record.Departure(inbox, $"looks into the {inbox}");
        var words = record.Take(inbox).Octets;
        List<ReadOnlyMemory<byte>> came = [];
        while (record.Peek(inbox) is { From: "S" })
            came.Add(record.OctetsOf(record.Take(inbox)));
        return words == AwaitedMail.Words(came.Count)
            ? Task.FromResult<IReadOnlyList<ReadOnlyMemory<byte>>>(came)
            : throw record.Departure(inbox, $"has {AwaitedMail.Words(came.Count)} and not {words}");
    }
}
