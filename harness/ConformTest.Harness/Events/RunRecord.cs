using System.Collections.Immutable;

namespace ConformTest.Harness.Events;

/// <summary>A whole run, as its stream tells it; every report is a function of this.</summary>
public sealed record RunRecord
{
    /// <summary>The value of <see cref="CheckJudged.Conversation"/> for what is watched over the whole run.</summary>
    public const string Invariant = "invariant";

    public required RunStarted Started { get; init; }

    /// <summary>What was to be played; null when the run ended before its plan stood.</summary>
    public Planned? Plan { get; init; }

    /// <summary>The documents that the run looks into; none in streams of older versions.</summary>
    public ImmutableArray<DocumentListed> Documents { get; init; } = [];

    /// <summary>In the order of the stream.</summary>
    public ImmutableArray<CheckJudged> Checks { get; init; } = [];

    /// <summary>In the order of the stream.</summary>
    public ImmutableArray<LatitudeTaken> Latitudes { get; init; } = [];

    public ImmutableDictionary<CaseKey, TranscriptRecorded> Transcripts { get; init; } = ImmutableDictionary<CaseKey, TranscriptRecorded>.Empty;

    /// <summary>First plays that the second did not bear out.</summary>
    public ImmutableDictionary<CaseKey, TranscriptRecorded> Earlier { get; init; } = ImmutableDictionary<CaseKey, TranscriptRecorded>.Empty;

    /// <summary>In the order of the stream.</summary>
    public ImmutableArray<Notice> Notices { get; init; } = [];

    /// <summary>In the order of the stream.</summary>
    public ImmutableArray<ConversationFinished> Finished { get; init; } = [];

    /// <summary>Each conversation's title.</summary>
    public ImmutableDictionary<string, string> Titles { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The last event; null when the stream was cut short.</summary>
    public RunEnded? Ended { get; init; }

    /// <summary>SHA-256 of the stream's octets, in lower-case hexadecimal digits; empty when it was not read from a file.</summary>
    public string Hash { get; init; } = "";

    /// <summary>What was odd about the stream itself: a cut line, fields of a newer version.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];

    /// <summary>Whether the stream ends without its end event.</summary>
    public bool Interrupted => Ended is null;

    /// <summary>The octets of the play in which a check was judged, if they were recorded.</summary>
    public TranscriptRecorded? TranscriptOf(CheckJudged check) => Transcripts.GetValueOrDefault(new CaseKey(check.Conversation, check.Axis));
}
