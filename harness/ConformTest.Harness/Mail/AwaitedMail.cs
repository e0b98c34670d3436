using ConformTest.Harness.Targets;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Mail;

/// <summary>Waits for mail at the target's inboxes, and records what lay there in the end.</summary>
/// <param name="queueing">How much longer mail may be on its way than usual, since a queue has to lose its patience first.</param>
internal sealed class AwaitedMail(Mailbag mailbag, string marker, Transcript transcript, TimeLimits limits, TimeSpan queueing, TimeProvider time) : IDeliveries
{
    public async Task<IReadOnlyList<ReadOnlyMemory<byte>>> AwaitAsync(string role, int wanted, CancellationToken cancellation)
    {
        if (wanted == 0)
            await Task.Delay(queueing, time, cancellation).ConfigureAwait(false);
        var began = time.GetTimestamp();
        IReadOnlyList<ReadOnlyMemory<byte>> came;
        while (true)
        {
            came = await mailbag.DeliveredAsync(role, marker, cancellation).ConfigureAwait(false);
            if (came.Count >= wanted || time.GetElapsedTime(began) > limits.Delivery + queueing)
                break;
            await Task.Delay(TimeSpan.FromMilliseconds(20), time, cancellation).ConfigureAwait(false);
        }

        if (came.Count <= wanted)
        {
            // One too many may still be on its way.
            await Task.Delay(limits.Quiet, time, cancellation).ConfigureAwait(false);
            came = await mailbag.DeliveredAsync(role, marker, cancellation).ConfigureAwait(false);
        }

        transcript.Happened(InboxOf(role), "mail", Words(came.Count));
        foreach (var message in came)
            transcript.Received(InboxOf(role), "mail", message.Span);
        return came;
    }

    /// <summary>The connection's name under which a transcript shows what lay in an inbox; no script can use it.</summary>
    public static string InboxOf(string role) => $"inbox of {role}";

    public static string Words(int count) => count == 1 ? "1 message delivered" : $"{count} messages delivered";
}
