using ConformTest.Harness.Judging;
using ConformTest.Harness.Running;

namespace ConformTest.Harness.Tests.Running;

public sealed class ConfirmedTests
{
    private static readonly TestCase Must = Cases.Case();

    [Fact]
    public void A_failure_seen_twice_in_the_same_words_stands_as_it_was_seen_last() =>
        Join(Cases.Differed("reply 500"), Cases.Differed("reply 500") with { Received = "second" }).Should().BeOfType<Differed>().Which.Received.Should().Be("second");

    [Fact]
    public void A_failure_seen_in_two_ways_is_inconclusive_and_names_both() =>
        Join(Cases.Differed("reply 500"), Cases.Differed("reply 501")).Should().Be(new NotReached("it failed in two ways: reply 500, then reply 501"));

    [Fact]
    public void A_close_and_a_reset_are_seen_alike() => Join(Cases.Differed("closed (fin)"), Cases.Differed("closed (rst)")).Should().BeOfType<Differed>();

    [Fact]
    public void A_failure_that_does_not_come_again_is_inconclusive() =>
        Join(Cases.Differed("reply 500"), new Matched("reply 250")).Should().Be(new NotReached("it did not happen again: reply 500 at first, then reply 250"));

    [Fact]
    public void A_failure_that_comes_only_the_second_time_is_inconclusive() =>
        Join(new Matched("reply 250"), Cases.Differed("reply 500")).Should().Be(new NotReached("it happened only the second time: reply 500"));

    [Fact]
    public void Without_a_failure_the_second_play_counts() => Join(new NotReached("x"), new Matched("reply 250")).Should().Be(new Matched("reply 250"));

    [Fact]
    public void A_MAY_that_differs_is_no_failure_to_be_confirmed()
    {
        var may = Cases.Case(level: "may");
        var joined = Confirmed.Of(Cases.Result(may, Cases.Differed("reply 500")), Cases.Result(may, Cases.Differed("reply 501")));
        joined.Checks[0].Observation.Words.Should().Be("reply 501");
    }

    [Fact]
    public void The_first_play_is_kept_where_the_second_did_not_bear_it_out()
    {
        var first = Cases.Result(Must, Cases.Differed("reply 500"));
        Confirmed.Of(first, Cases.Result(Must, new Matched("reply 250"))).Earlier.Should().BeSameAs(first);
        Confirmed.Of(first, Cases.Result(Must, Cases.Differed("reply 500"))).Earlier.Should().BeNull();
    }

    [Fact]
    public void A_failure_that_there_was_no_time_to_see_again_is_inconclusive()
    {
        var alone = Confirmed.Alone(Cases.Result(Must, Cases.Differed("reply 500"))).Checks[0].Observation;
        alone.Should().BeOfType<NotReached>().Which.Cause.Should().Be("it was not seen a second time: reply 500");
        Confirmed.IsOfTwoPlays(((NotReached)alone).Cause).Should().BeTrue();
        Confirmed.Alone(Cases.Result(Must, new Matched("reply 250"))).Checks[0].Observation.Should().Be(new Matched("reply 250"));
    }

    private static Observation Join(Observation first, Observation second) =>
        Confirmed.Of(Cases.Result(Must, first), Cases.Result(Must, second)).Checks.Should().ContainSingle().Subject.Observation;
}
