using ConformTest.Harness.Running;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Tests.Running;

public sealed class PlanTests
{
    private const string Table = "| case | want |\n| one | 250 |\n| two | 250 |\n";

    [Theory]
    [InlineData("smtp.x.*", "smtp.x.plain smtp.x.rows[one] smtp.x.rows[two]")]
    [InlineData("SMTP.X.PLAIN", "smtp.x.plain")]
    [InlineData("smtp.x.rows", "smtp.x.rows[one] smtp.x.rows[two]")]
    [InlineData("smtp.x.rows[two]", "smtp.x.rows[two]")]
    [InlineData("*[one]", "smtp.x.rows[one]")]
    [InlineData("smtp.r.special", "smtp.x.special")]
    [InlineData("smtp.?.special", "smtp.x.special")]
    [InlineData("smtp.x", "")]
    [InlineData("nothing", "")]
    public void A_selection_is_a_glob_over_cases_conversations_and_requirements(string glob, string cases)
    {
        var options = Cases.Options(Cases.Conversation("smtp.x.plain"), Cases.Conversation("smtp.x.rows", heading: Table), Cases.Conversation("smtp.x.special", requirement: "smtp.r.special")) with
        {
            Selection = [glob],
        };
        string.Join(' ', Plan.Cases(options).Select(testCase => testCase.Id)).Should().Be(glob == "smtp.x.*" ? cases + " smtp.x.special" : cases);
    }

    [Fact]
    public void Several_globs_select_what_any_of_them_does_and_none_selects_all()
    {
        var options = Cases.Options(Cases.Conversation("smtp.x.a"), Cases.Conversation("smtp.x.b"), Cases.Conversation("smtp.x.c"));
        Plan.Cases(options with { Selection = ["*.a", "*.c"] }).Select(testCase => testCase.Id).Should().Equal("smtp.x.a", "smtp.x.c");
        Plan.Cases(options).Should().HaveCount(3);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(500)]
    public void Shards_hold_every_case_exactly_once_and_keep_rows_together(int count)
    {
        var options = Cases.Options([.. Enumerable.Range(0, 100).Select(i => Cases.Conversation($"smtp.x.case-{i}", heading: i % 10 == 0 ? Table : ""))]) with
        {
            Framings = [Framing.Plain, Framing.Plain with { Segmentation = Segmentation.ByByte }],
        };
        var shards = Enumerable.Range(1, count).Select(index => Plan.Cases(options with { Shard = (index, count) })).ToList();
        shards.SelectMany(shard => shard).Select(Key).Should().BeEquivalentTo(Plan.Cases(options).Select(Key)).And.OnlyHaveUniqueItems();
        foreach (var conversation in options.Conversations)
            shards.Count(shard => shard.Any(testCase => testCase.Conversation.Id == conversation.Id)).Should().Be(1);
    }

    [Fact]
    public void Shards_are_of_similar_size()
    {
        var options = Cases.Options([.. Enumerable.Range(0, 400).Select(i => Cases.Conversation($"smtp.x.case-{i}"))]);
        Enumerable.Range(1, 4).Select(index => Plan.Cases(options with { Shard = (index, 4) }).Count).Should().OnlyContain(size => size > 60 && size < 140);
    }

    [Fact]
    public void Slow_conversations_are_played_only_when_asked_for()
    {
        var options = Cases.Options(Cases.Conversation("smtp.x.slow", heading: "slow: yes\n"));
        Plan.Cases(options).Should().BeEmpty();
        Plan.Cases(options with { Slow = SlowConversations.Play }).Should().ContainSingle();
    }

    private static string Key(TestCase testCase) => $"{testCase.Id} {testCase.Framing}";
}
