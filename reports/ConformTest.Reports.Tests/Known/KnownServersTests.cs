using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.Harness.Events;
using ConformTest.Reports.Known;
using static ConformTest.Reports.Tests.Comparison.ComparedRuns;

namespace ConformTest.Reports.Tests.Known;

public sealed class KnownServersTests
{
    private static readonly CheckJudged Deviation = Check("smtp.a", "smtp.c[row]", "fail", "reply 250");
    private static readonly TargetDescription Target = new() { Name = "mx", Software = "Own 1.0" };

    /// <summary>No report of these tests changes when real servers are judged again.</summary>
    [ModuleInitializer]
    internal static void PublishNone() => KnownServers.Published = KnownServers.None;

    [Fact]
    public void Others_hold_deviate_alike_or_in_their_own_way()
    {
        var known = KnownServers.From(
        [
            ("exim", Run("Exim 4.96 (Debian 4.96-15)", Deviation with { Verdict = "pass", Observation = "reply 501" })),
            ("postfix", Run("Postfix 3.7.11", Deviation)),
            ("courier", Run("Courier 1.0", Deviation with { Observation = "reply 354" })),
            ("dovecot", Run("Dovecot 2.3", Deviation with { Verdict = "not-applicable" })),
            ("other", Run("Other 1", Check("smtp.a", "smtp.c[other row]", "fail", "reply 250"))),
        ]);

        var behaviour = known.Of(Deviation, Target);

        behaviour.Sentence.Should().Be("Of 3 other servers, 1 holds (Exim 4.96); 1 deviates alike (Postfix 3.7.11); 1 shows reply 354 (Courier 1.0)");
        behaviour.Counts.Should().Be("1 of 3 other servers holds here, 1 deviates alike, 1 in another way");
        known.Of(Deviation with { Ordinal = 2 }, Target).Sentence.Should().BeEmpty("that is another check");
        known.Of(Deviation with { Axis = "tls=none" }, Target).Judged.Should().Be(0, "only the plain framing is published");
        known.Of(Deviation, Target with { Software = "Postfix 3.7.11" }).Judged.Should().Be(2, "a server is not compared with itself");
    }

    [Fact]
    public void Many_are_counted_and_some_named()
    {
        var known = KnownServers.From(Enumerable.Range(1, 9).Select(at => ($"s{at}", Run($"S{at} 1", Deviation with { Verdict = "pass" }))));
        known.Of(Deviation, Target).Sentence.Should().Be("Of 9 other servers, 9 hold (S1 1, S2 1, S3 1, S4 1, S5 1, S6 1 and 3 more)");
        known.Of(Deviation, Target).Counts.Should().Be("9 of 9 other servers hold here");
        known.Of(Deviation with { Ordinal = 2 }, Target).Counts.Should().BeEmpty();
    }

    [Fact]
    public Task The_file_is_small_and_says_all() => Verify(Write(KnownServers.From(
    [
        ("postfix", Run("Postfix 3.7.11", Deviation, Check("smtp.b", "smtp.c", "pass"), Check("smtp.x", "smtp.c", "inconclusive"), Check("smtp.b", "smtp.axis", "pass") with { Axis = "tls=none" })),
        ("exim", Run("Exim 4.96", Deviation with { Verdict = "pass" }, Check("smtp.d", "smtp.\"odd\" <c>", "fail", "\u001b[2J\u202e </script>"))),
    ])));

    [Fact]
    public void What_is_written_is_read_back()
    {
        var known = KnownServers.From([("a", Run("A 1", Deviation, Check("smtp.b", "c", "pass"))), ("b", Run("B 1", Check("smtp.b", "c", "fail", "x")))]);
        var text = Write(known);
        Write(Read(text)).Should().Be(text);
        Read(text).Of(Deviation, Target).Alike.Should().ContainSingle().Which.Should().Be(known.Servers[0]);
    }

    [Fact]
    public void A_server_that_is_judged_again_gives_way_and_others_stay()
    {
        var old = KnownServers.From([("a", Run("A 1", Deviation, Check("gone", "c", "pass"))), ("b", Run("B 1", Deviation))]);
        var merged = old.With(KnownServers.From([("a", Run("A 2", Deviation with { Verdict = "pass" }))]));
        merged.Servers.Select(server => server.Software).Should().Equal("A 2", "B 1");
        merged.Of(Deviation, Target).Sentence.Should().Be("Of 2 other servers, 1 holds (A 2); 1 deviates alike (B 1)");
        merged.Of(Check("gone", "c", "fail"), Target).Judged.Should().Be(0);
        // The same software judged again on the same day is no other.
        old.With(KnownServers.From([("a", Run("A 1", Deviation with { Verdict = "pass" }))])).Of(Deviation, Target).Holding.Should().ContainSingle();
    }

    [Theory]
    [InlineData("", "the first line")]
    [InlineData("[]", ":1: ")]
    [InlineData("{\"servers\":[{\"name\":\"a\",\"software\":\"\",\"date\":\"soon\",\"suite\":\"1\"}]}", ":1: ")]
    [InlineData("{\"servers\":[]}\n[\"a in b\",\"p\"]", ":2: ")]
    [InlineData("{\"servers\":[{\"name\":\"a\",\"software\":\"\",\"date\":\"2026-11-03\",\"suite\":\"1\"}]}\n[\"a in b\",\"f\"]", ":2: ")]
    [InlineData("{\"servers\":[{\"name\":\"a\",\"software\":\"\",\"date\":\"2026-11-03\",\"suite\":\"1\"}]}\n[\"a in b\",\"x\"]", ":2: ")]
    [InlineData("{\"servers\":[]}\n[\"a in b\",\"\"]\n[\"a in b\",\"\"]", ":3: ")]
    public void A_broken_file_is_named_with_its_line(string text, string place) =>
        ((Action)(() => Read(text))).Should().Throw<InvalidDataException>().WithMessage($"*known.jsonl*{place}*");

    [Fact]
    public void The_file_that_is_published_can_be_read_and_names_what_is_there()
    {
        using var stream = typeof(KnownServers).Assembly.GetManifestResourceStream("known-servers.jsonl")!;
        var published = KnownServersFile.Read(stream, "known-servers.jsonl");
        published.Servers.Select(server => server.Name).Should().Contain(["postfix", "exim", "dovecot", "reference"]).And.OnlyHaveUniqueItems();
        published.Answers.Should().NotBeEmpty();
        published.Answers.Where(pair => pair.Value.Any(answer => answer is { Holds: false, Server.Name: "reference" })).Should().BeEmpty("the reference server holds everywhere");
    }

    private static string Write(KnownServers known)
    {
        using var stream = new MemoryStream();
        KnownServersFile.Write(known, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static KnownServers Read(string text) => KnownServersFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "known.jsonl");
}
