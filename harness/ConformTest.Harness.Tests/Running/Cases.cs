using System.Collections.Immutable;
using ConformTest.Harness.Events;
using ConformTest.Harness.Judging;
using ConformTest.Harness.Language;
using ConformTest.Harness.Protocols;
using ConformTest.Harness.Running;
using ConformTest.Harness.Targets;
using ConformTest.Harness.Tests.Language;
using ConformTest.Harness.Tests.Play;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Tests.Running;

/// <summary>Cases and their results, made by hand.</summary>
internal static class Cases
{
    public static Conversation Conversation(string id, string level = "must", string requirement = "", string heading = "") => Scripts.One(
        $"=== {id}\nA case.\n{heading}\nC: NOOP\n{level} {(requirement.Length == 0 ? id.Split('.')[0] + ".a.one" : requirement)}\nS: {(id.StartsWith("imap", StringComparison.Ordinal) ? "{tag} OK" : "250")}\n");

    public static TestCase Case(string id = "smtp.x.case", string level = "must") => TestCase.Of(Conversation(id, level), Framing.Plain).Single();

    public static CaseResult Result(TestCase testCase, Observation observation) => new()
    {
        Case = testCase,
        Checks = [.. testCase.Scan.Checks.Select(check => (check, observation))],
    };

    public static CaseResult Spoken(TestCase testCase, params Irregularity[] irregularities) => Result(testCase, new Matched("reply 250")) with
    {
        Irregularities = [.. irregularities],
        Transcript = [new TranscriptEntry(0, "", "S", "plain", "250 ok", 0)],
    };

    public static Differed Differed(string what) => new(what, "250", "NOOP", what);

    public static Requirement Requirement(string id, Level level = Level.Must) => new() { Id = id, Document = "RFC 5321", Section = "4.2", Level = level, Text = $"Text of {id}." };

    public static RunOptions Options(params ImmutableArray<Conversation> conversations) => new()
    {
        Profile = new Profile { Name = "fake", Endpoints = [new Endpoint(MailProtocol.Smtp, "127.0.0.1", 1, TlsMode.StartTls)] },
        Conversations = conversations,
        Register = id => Requirement(id),
        Messages = new Scene(),
        Versions = new RunVersions("1", "2"),
    };
}
