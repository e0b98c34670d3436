namespace ConformTest.Harness.Events;

/// <summary>Takes the events of a run, in order, from one writer at a time.</summary>
public interface IEventSink
{
    void Take(RunEvent happening);
}
