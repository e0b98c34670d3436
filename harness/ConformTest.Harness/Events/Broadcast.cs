using System.Collections.Immutable;

namespace ConformTest.Harness.Events;

/// <summary>Hands every event to several sinks, in the order given; the stream's file belongs first, so that it knows most when another sink fails.</summary>
public sealed class Broadcast(params ImmutableArray<IEventSink> sinks) : IEventSink
{
    private readonly Lock gate = new();

    /// <inheritdoc/>
    public void Take(RunEvent happening)
    {
        lock (gate)
        {
            foreach (var sink in sinks)
            {
                sink.Take(happening);
            }
        }
    }
}
