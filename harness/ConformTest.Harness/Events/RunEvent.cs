using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ConformTest.Harness.Events;

/// <summary>One line of a run's stream (<c>events.jsonl</c>). Everything that a run learns is one of these.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RunStarted), "run")]
[JsonDerivedType(typeof(Planned), "plan")]
[JsonDerivedType(typeof(DocumentListed), "document")]
[JsonDerivedType(typeof(Notice), "notice")]
[JsonDerivedType(typeof(ConversationStarted), "started")]
[JsonDerivedType(typeof(CaseDoubted), "doubted")]
[JsonDerivedType(typeof(CheckJudged), "check")]
[JsonDerivedType(typeof(LatitudeTaken), "latitude")]
[JsonDerivedType(typeof(TranscriptRecorded), "transcript")]
[JsonDerivedType(typeof(ConversationFinished), "finished")]
[JsonDerivedType(typeof(RunEnded), "end")]
public abstract record RunEvent;

/// <summary>The first event: who is judged, by what, when.</summary>
public sealed record RunStarted : RunEvent
{
    public required TargetDescription Target { get; init; }

    public required RunVersions Versions { get; init; }

    public required DateTimeOffset Date { get; init; }

    public required long Seed { get; init; }

    /// <summary>The selection as the user gave it (<c>*</c> for everything).</summary>
    public required string Selection { get; init; }

    /// <summary>The command line that repeats this run, secrets masked.</summary>
    public string Command { get; init; } = "";
}

/// <summary>The target as its profile and the probe describe it.</summary>
public sealed record TargetDescription
{
    public required string Name { get; init; }

    /// <summary>Software and version if the profile or the greeting tells; else empty.</summary>
    public string Software { get; init; } = "";

    public ImmutableArray<EndpointDescription> Endpoints { get; init; } = [];

    /// <summary>Exceptions from the software's default configuration, from the profile.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}

/// <param name="Url">Such as <c>imap://127.0.0.1:143</c>, never with a password.</param>
/// <param name="Greeting">First line received, escaped.</param>
public sealed record EndpointDescription(string Protocol, string Url, string Greeting, ImmutableArray<string> Capabilities);

public sealed record RunVersions(string Harness, string Suite)
{
    /// <summary>Tells suites of one version apart: a hash of conversations and requirements; empty in older streams.</summary>
    public string SuiteDigest { get; init; } = "";
}

/// <summary>What will be played.</summary>
public sealed record Planned(int Conversations, int Cases, int Checks) : RunEvent;

/// <summary>A document that the run looks into, with all that the register has of it: also what no conversation asks.</summary>
/// <param name="Document">Such as <c>RFC 5321</c>.</param>
/// <param name="Title">May be empty.</param>
public sealed record DocumentListed(string Document, string Title, ImmutableArray<ListedRequirement> Requirements) : RunEvent;

/// <param name="Clause">Document and section.</param>
/// <param name="Level"><c>must</c>, <c>should</c> or <c>may</c>.</param>
/// <param name="Party">Whom it binds.</param>
/// <param name="Testability"><c>wire</c>; or <c>configured</c> or <c>untestable</c>, with the reason behind a comma.</param>
/// <param name="Text">The statement in our words.</param>
public sealed record ListedRequirement(string Id, string Clause, string Level, string Party, string Testability, string Text);

/// <summary>Something about the target or the run that people should know (a tarpit was met, connections are limited).</summary>
public sealed record Notice(string Topic, string Text) : RunEvent;

/// <summary>A play begins; a second one of the same case follows when the first was <see cref="CaseDoubted"/>.</summary>
public sealed record ConversationStarted(string Conversation, string Title) : RunEvent;

/// <summary>
/// A case failed, or the target had no room for its connections, and is set aside: before a failure is told it is seen a second time, when all others
/// have been played.
/// </summary>
/// <param name="Milliseconds">How long the first play took.</param>
public sealed record CaseDoubted(string Conversation, string Axis, double Milliseconds) : RunEvent;

/// <summary>The judgement of one check.</summary>
public sealed record CheckJudged : RunEvent
{
    /// <summary>Conversation id with its row: <c>smtp.command.unknown[word]</c>; <c>invariant</c> for what is watched over the whole run.</summary>
    public required string Conversation { get; init; }

    public required string Requirement { get; init; }

    /// <summary>Which use of the requirement in this conversation, from 1.</summary>
    public int Ordinal { get; init; } = 1;

    /// <summary><c>RFC 5321 section 4.1.1.5</c>.</summary>
    public required string Clause { get; init; }

    /// <summary><c>must</c>, <c>should</c> or <c>may</c>.</summary>
    public required string Level { get; init; }

    /// <summary><c>breach</c>, <c>hazard</c> or <c>hardening</c>.</summary>
    public required string Kind { get; init; }

    /// <summary><c>pass</c>, <c>fail</c>, <c>inconclusive</c>, <c>not-applicable</c> or <c>error</c>.</summary>
    public required string Verdict { get; init; }

    /// <summary>What came, in a stable short form without texts that vary (<c>reply 250</c>, <c>tagged NO</c>, <c>closed (fin)</c>).</summary>
    public required string Observation { get; init; }

    /// <summary>What was expected, in the conversation's words.</summary>
    public string Expected { get; init; } = "";

    /// <summary>What was asked: the last thing sent before, escaped.</summary>
    public string Asked { get; init; } = "";

    /// <summary>What came, escaped octets, cut at a sensible length.</summary>
    public string Received { get; init; } = "";

    /// <summary>The framing, <c>plain</c> by default.</summary>
    public string Axis { get; init; } = "plain";

    /// <summary>True when the expectations file lists this deviation.</summary>
    public bool Known { get; init; }

    /// <summary>The reason given by the expectations file for a known deviation.</summary>
    public string KnownReason { get; init; } = "";

    /// <summary>Why the verdict is inconclusive, not-applicable or error: one cause is worded alike wherever it strikes.</summary>
    public string Cause { get; init; } = "";

    /// <summary>The requirement in our words.</summary>
    public string Statement { get; init; } = "";

    /// <summary>The conversation's title and teaching paragraph.</summary>
    public string Why { get; init; } = "";

    /// <summary>Where the check stands: <c>suites/smtp/rset.conv:14</c>.</summary>
    public string Source { get; init; } = "";

    /// <summary>How many entries of the transcript stood when it was judged: the last of them is what it was judged by. 0 when unknown.</summary>
    public int Entry { get; init; }

    /// <summary>A command that shows it again.</summary>
    public string Reproduce { get; init; } = "";

    /// <summary>How often an invariant was broken; 1 elsewhere.</summary>
    public int Count { get; init; } = 1;

    /// <summary>For an invariant: the conversations in which it was broken (the first twenty).</summary>
    public ImmutableArray<string> Places { get; init; } = [];
}

/// <summary>A choice that the RFC leaves open, as the target made it.</summary>
public sealed record LatitudeTaken(string Requirement, string Clause, string Conversation, string Choice) : RunEvent;

/// <summary>Every octet of one case, both ways.</summary>
public sealed record TranscriptRecorded(string Conversation, string Axis, ImmutableArray<TranscriptEntry> Entries) : RunEvent
{
    /// <summary>
    /// What the conversation was played with and no octet tells: the values of the names that the harness gave it (escaped, secrets masked), and by
    /// which route each connection went. With these and the octets the play can be judged again.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Facts { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>
    /// True for a first play that showed something else than the second did, so that neither is believed. That of the second play follows, and
    /// is the one in which the checks were judged.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Earlier { get; init; }
}

/// <summary>One step of a transcript.</summary>
/// <param name="Milliseconds">Since the case began.</param>
/// <param name="Connection">The connection's name, empty for an only one; <c>inbox of alice</c> for mail that the harness found there.</param>
/// <param name="From"><c>C</c>, <c>S</c>, or <c>-</c> for an event (connect, TLS, close).</param>
/// <param name="Layer"><c>plain</c>, <c>tls</c>, <c>deflate</c>, <c>tls+deflate</c>, or <c>mail</c> for what lay in an inbox.</param>
/// <param name="Octets">The octets, escaped: printable ASCII as is, backslash doubled, else <c>\r \n \t \xNN</c>; for an event its words.</param>
/// <param name="Line">The script's line that this belongs to, 0 when none.</param>
public sealed record TranscriptEntry(double Milliseconds, string Connection, string From, string Layer, string Octets, int Line);

public sealed record ConversationFinished(string Conversation, string Axis, string Verdict, double Milliseconds) : RunEvent;

/// <summary>The last event. A stream without it was cut short.</summary>
public sealed record RunEnded : RunEvent
{
    /// <summary>Checks per verdict word.</summary>
    public required ImmutableSortedDictionary<string, int> Counts { get; init; }

    public required int Exit { get; init; }

    /// <summary>Why the exit code is what it is, in a sentence.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Known deviations that did not occur, or occurred with another observation.</summary>
    public ImmutableArray<string> Stale { get; init; } = [];

    public double Seconds { get; init; }

    /// <summary>Processor time of the harness itself; in-process servers are counted too.</summary>
    public double CpuSeconds { get; init; }
}
