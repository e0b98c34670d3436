using ConformTest.Harness.Judging;
using ConformTest.Harness.Language;

namespace ConformTest.Harness.Tests.Judging;

public sealed class JudgeTests
{
    /// <summary>The whole table of verdicts: observation by level.</summary>
    [Theory]
    [InlineData(nameof(Matched), "pass", "pass", "pass")]
    [InlineData(nameof(Differed), "fail", "fail", "pass")]
    [InlineData(nameof(NotReached), "inconclusive", "inconclusive", "inconclusive")]
    [InlineData(nameof(Missing), "not-applicable", "not-applicable", "not-applicable")]
    [InlineData(nameof(Broken), "error", "error", "error")]
    public void The_verdict_follows_from_the_observation_and_the_level(string observation, string must, string should, string may)
    {
        var seen = Observed(observation);
        Judge.Decide(seen, Level.Must).Word().Should().Be(must);
        Judge.Decide(seen, Level.Should).Word().Should().Be(should);
        Judge.Decide(seen, Level.May).Word().Should().Be(may);
    }

    [Fact]
    public void Words_are_those_of_the_stream()
    {
        Enum.GetValues<Verdict>().Select(verdict => verdict.Word()).Should().Equal("pass", "fail", "inconclusive", "not-applicable", "error");
        Enum.GetValues<Level>().Select(level => level.Word()).Should().Equal("must", "should", "may");
        Enum.GetValues<DeviationKind>().Select(kind => kind.Word()).Should().Equal("breach", "hazard", "hardening");
    }

    [Theory]
    [InlineData("4.1.1.5", "RFC 5321 section 4.1.1.5")]
    [InlineData("A.2", "RFC 5321 appendix A.2")]
    public void A_clause_is_a_section_or_an_appendix(string section, string clause) =>
        new Requirement { Id = "smtp.a.one", Document = "RFC 5321", Section = section, Level = Level.Must, Text = "x" }.Clause.Should().Be(clause);

    private static Observation Observed(string name) => name switch
    {
        nameof(Matched) => new Matched("reply 250"),
        nameof(Differed) => new Differed("reply 500", "250", "NOOP", "500"),
        nameof(NotReached) => new NotReached("cause"),
        nameof(Missing) => new Missing("thing"),
        _ => new Broken("fault"),
    };
}
