using System.Collections.Immutable;
using ConformTest.Harness.Events;

namespace ConformTest.Harness.Tests.Events;

/// <summary>Events with something in every field.</summary>
internal static class Sample
{
    public static RunStarted Started { get; } = new()
    {
        Target = new()
        {
            Name = "mx under test",
            Software = "Exemplary 1.0",
            Endpoints = [new("smtp", "smtp://127.0.0.1:2525", "220 mx.example ESMTP", ["PIPELINING", "SIZE 1000"])],
            Notes = ["greylisting is off"],
        },
        Versions = new("0.1.0", "2026.11"),
        Date = new(2026, 11, 3, 12, 0, 0, TimeSpan.Zero),
        Seed = 42,
        Selection = "*",
        Command = "conformtest run smtp://127.0.0.1:2525",
    };

    public static CheckJudged Check { get; } = new()
    {
        Conversation = "smtp.rset.forgets-recipients",
        Requirement = "smtp.data.needs-recipient",
        Ordinal = 2,
        Clause = "RFC 5321 section 3.3",
        Level = "must",
        Kind = "breach",
        Verdict = "fail",
        Observation = "reply 354",
        Expected = "503 | 554",
        Asked = @"DATA\r\n",
        Received = @"354 go \x1b[31m ahead\r\n",
        Statement = "DATA without a recipient is refused.",
        Why = "Else a message goes to people it was never meant for.",
        Source = "suites/smtp/rset.conv:14",
        Reproduce = "conformtest run --select smtp.rset.forgets-recipients",
        Places = ["smtp.helo"],
    };

    public static RunEnded Ended { get; } = new()
    {
        Counts = ImmutableSortedDictionary<string, int>.Empty.Add("fail", 1),
        Exit = 1,
        Reason = "1 new deviation",
        Stale = ["smtp.x in smtp.y"],
        Seconds = 1.5,
        CpuSeconds = 0.5,
    };

    public static ImmutableArray<RunEvent> Run { get; } =
    [
        Started,
        new Planned(1, 1, 2),
        new Notice("limits", "three connections at once"),
        new ConversationStarted(Check.Conversation, "RSET clears the recipients"),
        new CaseDoubted(Check.Conversation, "plain", 11.5),
        Check,
        new LatitudeTaken("smtp.helo.name", "RFC 5321 section 4.1.1.1", Check.Conversation, "takes any name"),
        new TranscriptRecorded(Check.Conversation, "plain", [new(0.5, "", "C", "plain", @"DATA\r\n", 13)]) { Earlier = true },
        new TranscriptRecorded(Check.Conversation, "plain", [new(0.5, "", "C", "plain", @"DATA\r\n", 13)]),
        new ConversationFinished(Check.Conversation, "plain", "fail", 12.5),
        Ended,
    ];

    public static byte[] Stream(params ReadOnlySpan<RunEvent> events)
    {
        using var stream = new MemoryStream();
        using var writer = new EventWriter(stream);
        foreach (var happening in events)
        {
            writer.Take(happening);
        }
        return stream.ToArray();
    }
}
