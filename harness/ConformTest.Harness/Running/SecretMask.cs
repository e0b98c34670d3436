using ConformTest.Harness.Events;

namespace ConformTest.Harness.Running;

/// <summary>Takes passwords out of events before anybody sees them.</summary>
internal sealed class SecretMask(IEventSink inner, Secrets secrets) : IEventSink
{
    public void Take(RunEvent happening) => inner.Take(secrets.IsEmpty ? happening : happening switch
    {
        RunStarted run => run with { Target = run.Target with { Endpoints = [.. run.Target.Endpoints.Select(endpoint => endpoint with { Greeting = secrets.Mask(endpoint.Greeting) })] }, Command = secrets.Mask(run.Command) },
        Notice notice => notice with { Text = secrets.Mask(notice.Text) },
        CheckJudged check => check with
        {
            Observation = secrets.Mask(check.Observation),
            Expected = secrets.Mask(check.Expected),
            Asked = secrets.Mask(check.Asked),
            Received = secrets.Mask(check.Received),
            Cause = secrets.Mask(check.Cause),
            Reproduce = secrets.Mask(check.Reproduce),
        },
        LatitudeTaken latitude => latitude with { Choice = secrets.Mask(latitude.Choice) },
        TranscriptRecorded transcript => transcript with
        {
            Entries = secrets.Mask(transcript.Entries),
            Facts = transcript.Facts.SetItems(transcript.Facts.Select(fact => KeyValuePair.Create(fact.Key, secrets.Mask(fact.Value))).Where(fact => fact.Value != transcript.Facts[fact.Key])),
        },
        RunEnded ended => ended with { Reason = secrets.Mask(ended.Reason) },
        _ => happening,
    });
}
