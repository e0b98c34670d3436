using ConformTest.Harness.Judging;
using ConformTest.Harness.Language;
using ConformTest.Harness.Running;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Tests.Running;

public class CheckEventsTests
{
    [Theory]
    [InlineData("", DeviationKind.Breach, "breach")]
    [InlineData("", DeviationKind.Hazard, "hazard")]
    [InlineData("kind: hardening\n", DeviationKind.Breach, "hardening")]
    [InlineData("kind: hardening\n", DeviationKind.Hazard, "hardening")]
    public void A_check_has_the_kind_of_its_conversation_and_without_one_that_of_its_requirement(string heading, DeviationKind registered, string expected)
    {
        var testCase = TestCase.Of(Cases.Conversation("smtp.x.case", heading: heading), Framing.Plain).Single();
        var options = Cases.Options() with { Register = id => Cases.Requirement(id) with { Kind = registered } };

        CheckEvents.Of(testCase, testCase.Scan.Checks.Single(), Cases.Differed("550"), options).Kind.Should().Be(expected);
    }

    [Theory]
    [InlineData(true, true, "not-applicable", "does not arise: what is to be refused was accepted")]
    [InlineData(true, false, "inconclusive", "cause")]
    [InlineData(false, true, "inconclusive", "cause")]
    public void What_speaks_of_a_refusal_does_not_arise_where_the_server_accepted(bool accepted, bool follows, string verdict, string cause)
    {
        var testCase = Cases.Case();
        var options = Cases.Options() with { Register = id => Cases.Requirement(id) with { FollowsRefusal = follows } };
        var judged = CheckEvents.Of(testCase, testCase.Scan.Checks.Single(), new NotReached("cause") { Accepted = accepted }, options);

        judged.Verdict.Should().Be(verdict);
        judged.Cause.Should().Be(cause);
    }
}
