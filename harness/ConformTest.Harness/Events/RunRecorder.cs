using System.Collections.Immutable;

namespace ConformTest.Harness.Events;

/// <summary>Gathers events into a <see cref="RunRecord"/>, live or from a file.</summary>
public sealed class RunRecorder : IEventSink
{
    private readonly Lock gate = new();
    private readonly ImmutableArray<CheckJudged>.Builder checks = ImmutableArray.CreateBuilder<CheckJudged>();
    private readonly ImmutableArray<LatitudeTaken>.Builder latitudes = ImmutableArray.CreateBuilder<LatitudeTaken>();
    private readonly ImmutableArray<DocumentListed>.Builder documents = ImmutableArray.CreateBuilder<DocumentListed>();
    private readonly ImmutableArray<Notice>.Builder notices = ImmutableArray.CreateBuilder<Notice>();
    private readonly ImmutableArray<ConversationFinished>.Builder finished = ImmutableArray.CreateBuilder<ConversationFinished>();
    private readonly ImmutableArray<string>.Builder remarks = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableDictionary<CaseKey, TranscriptRecorded>.Builder transcripts = ImmutableDictionary.CreateBuilder<CaseKey, TranscriptRecorded>();
    private readonly ImmutableDictionary<CaseKey, TranscriptRecorded>.Builder earlier = ImmutableDictionary.CreateBuilder<CaseKey, TranscriptRecorded>();
    private readonly ImmutableDictionary<string, string>.Builder titles = ImmutableDictionary.CreateBuilder<string, string>();
    private RunStarted? started;
    private Planned? plan;
    private RunEnded? ended;

    /// <summary>Whether no run has begun.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (gate)
            {
                return started is null;
            }
        }
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The events do not begin with one <see cref="RunStarted"/>, or go on after <see cref="RunEnded"/>.</exception>
    public void Take(RunEvent happening)
    {
        lock (gate)
        {
            Admit(happening);
            switch (happening)
            {
                case RunStarted begin: started = begin; break;
                case Planned planned: plan = planned; break;
                case DocumentListed document: documents.Add(document); break;
                case Notice notice: notices.Add(notice); break;
                case ConversationStarted begin: titles[begin.Conversation] = begin.Title; break;
                case CheckJudged check: checks.Add(check); break;
                case LatitudeTaken latitude: latitudes.Add(latitude); break;
                case TranscriptRecorded transcript: (transcript.Earlier ? earlier : transcripts)[new(transcript.Conversation, transcript.Axis)] = transcript; break;
                case ConversationFinished finish: finished.Add(finish); break;
                case RunEnded end: ended = end; break;
            }
        }
    }

    /// <summary>Adds a remark about the stream itself.</summary>
    public void Remark(string text)
    {
        lock (gate)
        {
            remarks.Add(text);
        }
    }

    /// <summary>The run as far as it is known now.</summary>
    /// <exception cref="InvalidOperationException">No run has begun.</exception>
    public RunRecord ToRecord()
    {
        lock (gate)
        {
            return new RunRecord
            {
                Started = started ?? throw new InvalidOperationException("no run has begun"),
                Plan = plan,
                Documents = documents.ToImmutable(),
                Checks = checks.ToImmutable(),
                Latitudes = latitudes.ToImmutable(),
                Transcripts = transcripts.ToImmutable(),
                Earlier = earlier.ToImmutable(),
                Notices = notices.ToImmutable(),
                Finished = finished.ToImmutable(),
                Titles = titles.ToImmutable(),
                Ended = ended,
                Remarks = remarks.ToImmutable(),
            };
        }
    }

    private void Admit(RunEvent happening)
    {
        var begins = happening is RunStarted;
        if (begins && started is not null)
        {
            throw new InvalidOperationException("a second run begins; a stream holds one");
        }
        if (!begins && started is null)
        {
            throw new InvalidOperationException("the first event of a stream is \"run\"");
        }
        if (ended is not null)
        {
            throw new InvalidOperationException("an event follows \"end\"");
        }
    }
}
