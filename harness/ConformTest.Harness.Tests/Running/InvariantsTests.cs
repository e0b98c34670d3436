using ConformTest.Harness.Protocols;
using ConformTest.Harness.Running;

namespace ConformTest.Harness.Tests.Running;

public sealed class InvariantsTests
{
    [Fact]
    public void A_rule_that_is_broken_often_is_reported_once_with_its_count_and_places()
    {
        var invariants = new Invariants(id => Cases.Requirement(id));
        invariants.Watch(Cases.Spoken(Cases.Case("smtp.x.b"), new Irregularity("smtp.reply.crlf", "bare LF", 3), new Irregularity("smtp.reply.crlf", "bare CR", 9)));
        invariants.Watch(Cases.Spoken(Cases.Case("smtp.x.a"), new Irregularity("smtp.reply.crlf", "bare LF", 3)));
        var broken = invariants.Judge().Should().ContainSingle(check => check.Verdict == "fail").Subject;
        broken.Conversation.Should().Be("invariant");
        broken.Requirement.Should().Be("smtp.reply.crlf");
        broken.Count.Should().Be(3);
        broken.Places.Should().Equal("smtp.x.a", "smtp.x.b");
        broken.Observation.Should().Be("bare CR", "the first in order, whichever case was played first");
    }

    [Theory]
    [InlineData(@"250-a\r\n250-b\x01\r\n250 c\r\n", 12, @"250-b\x01\r\n")]
    [InlineData(@"250 a\n", 6, @"250 a\n")]
    [InlineData(@"+OK", 3, "+OK")]
    [InlineData("", 0, "")]
    public void The_line_that_breaks_a_rule_is_what_was_received(string unit, int offset, string line)
    {
        var invariants = new Invariants(id => Cases.Requirement(id));
        invariants.Watch(Cases.Spoken(Cases.Case("smtp.x.a"), new Irregularity("smtp.reply.crlf", "bare LF", offset).In(Harness.Events.Octets.Unescape(unit))));
        invariants.Judge().Single(check => check.Verdict == "fail").Received.Should().Be(line);
    }

    [Fact]
    public void Rules_of_protocols_that_nobody_spoke_are_not_judged()
    {
        var invariants = new Invariants(id => Cases.Requirement(id));
        invariants.Judge().Should().BeEmpty();
        invariants.Watch(Cases.Spoken(Cases.Case("smtp.x.a")));
        invariants.Judge().Should().NotBeEmpty().And.OnlyContain(check => check.Requirement.StartsWith("smtp.") && check.Verdict == "pass" && check.Count == 1 && check.Places.IsEmpty);
    }

    [Fact]
    public void A_case_that_heard_nothing_from_the_server_does_not_count_as_spoken()
    {
        var invariants = new Invariants(id => Cases.Requirement(id));
        invariants.Watch(Cases.Spoken(Cases.Case("smtp.x.a")) with { Transcript = [] });
        invariants.Judge().Should().BeEmpty();
    }

    [Fact]
    public void A_rule_that_the_register_does_not_have_is_passed_over()
    {
        var invariants = new Invariants(id => id == "smtp.reply.crlf" ? Cases.Requirement(id) : null);
        invariants.Watch(Cases.Spoken(Cases.Case("smtp.x.a")));
        invariants.Judge().Select(check => check.Requirement).Should().Equal("smtp.reply.crlf");
    }

    [Fact]
    public void Twenty_places_are_named_and_all_are_counted()
    {
        var invariants = new Invariants(id => Cases.Requirement(id));
        for (var i = 0; i < 30; i++)
            invariants.Watch(Cases.Spoken(Cases.Case($"smtp.x.case-{i}"), new Irregularity("smtp.reply.crlf", "bare LF", 0)));
        var broken = invariants.Judge().Single(check => check.Verdict == "fail");
        broken.Count.Should().Be(30);
        broken.Places.Should().HaveCount(20);
    }
}
