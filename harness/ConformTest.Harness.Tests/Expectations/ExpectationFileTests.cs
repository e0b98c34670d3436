using ConformTest.Harness.Expectations;

namespace ConformTest.Harness.Tests.Expectations;

public sealed class ExpectationFileTests
{
    private const string Text = """
        # Kept by the mail team.
        target: Postfix 3.7 (Debian 12)
        # Reported upstream, all of them.
        deviations:
          # The oldest one.
          - check: smtp.data.needs-recipient in smtp.rset.forgets-recipients
            observation: reply 354
            reason: "DATA is taken: the list is only looked at afterwards"
            link: https://example.org/1
          - check: smtp.command.unknown-is-500(2) in smtp.command.unknown[*]
            observation: reply 502
            reason: by design
        flaky:
          # Ask again in spring.
          - check: imap.idle.reports-exists in imap.idle.new-mail
            reason: depends on the file system
        # The end.

        """;

    [Fact]
    public void A_file_in_its_form_comes_back_as_it_was()
    {
        ExpectationFile.Parse(Text, "x.yaml").ToYaml().Should().Be(Text);
    }

    [Fact]
    public void Every_field_is_read()
    {
        var file = ExpectationFile.Parse(Text, "x.yaml");
        file.Target.Should().Be("Postfix 3.7 (Debian 12)");
        file.Deviations.Should().HaveCount(2);
        file.Deviations[0].Link.Should().Be("https://example.org/1");
        file.Deviations[1].Check.Should().Be(new CheckReference("smtp.command.unknown-is-500", 2, "smtp.command.unknown[*]"));
        file.Deviations[1].Check.IsPattern.Should().BeTrue();
        file.Flaky.Should().ContainSingle().Which.Reason.Should().Be("depends on the file system");
    }

    [Fact]
    public void Comments_inside_an_entry_are_kept_above_it()
    {
        var file = ExpectationFile.Parse("""
            deviations:
              - check: a.b in a.c # why this one
                # a remark
                observation: reply 1
                reason: because
            """, "x.yaml");
        file.Deviations[0].Comments.Should().Equal(" why this one", " a remark");
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("target: x\ndeviations:\nflaky: []\n")]
    public void A_file_may_hold_no_entry(string text)
    {
        var file = ExpectationFile.Parse(text, "x.yaml");
        file.Deviations.Should().BeEmpty();
        ExpectationFile.Parse(file.ToYaml(), "x.yaml").ToYaml().Should().Be(file.ToYaml());
    }

    [Theory]
    [InlineData("deviations: 1", "x.yaml:1:13: a list is expected here*hint: a list: each entry begins*")]
    [InlineData("- a", "x.yaml:1:1: a mapping (key: value) is expected here*")]
    [InlineData("known: []", "x.yaml:1:1: unknown key \"known\"*target, deviations and flaky*")]
    [InlineData("target: a\ntarget: b", "x.yaml:2:1: \"target\" is here twice*")]
    [InlineData("target: [a]", "x.yaml:1:9: a string is expected here*")]
    [InlineData("deviations:\n  - check: a.b", "x.yaml:2:5: \"a.b\" names no check*", 12)]
    [InlineData("deviations:\n  - check: a.b(0) in c\n    observation: x\n    reason: y", "x.yaml:2:*: \"a.b(0) in c\" names no check*")]
    [InlineData("deviations:\n  - check: a.b in c\n    reason: y", "x.yaml:2:5: the entry has no observation*as the report prints it*")]
    [InlineData("deviations:\n  - check: a.b in c\n    observation: x", "x.yaml:2:5: the entry has no reason*")]
    [InlineData("deviations:\n  - check: a.b in c\n    observaton: x", "x.yaml:3:5: unknown key \"observaton\"*")]
    [InlineData("flaky:\n  - check: a.b in c\n    observation: x\n    reason: y", "x.yaml:3:18: a flaky check has no observation*")]
    [InlineData("deviations:\n  - {check: a.b in c, observation: x, reason: y}\n  - {check: a.b in c, observation: x, reason: z}", "x.yaml:3:1: *listed twice*")]
    [InlineData("target: \"a", "x.yaml:1:*: this is not YAML*")]
    [InlineData("target: a\n---\ntarget: b", "x.yaml:*: a second document begins*")]
    [InlineData("target: *nowhere", "x.yaml:1:*")]
    public void A_mistake_is_told_with_its_place_and_a_hint(string text, string message, int column = 0)
    {
        var act = () => ExpectationFile.Parse(text, "x.yaml");
        var failure = act.Should().Throw<ExpectationException>().WithMessage(column == 0 ? message : message.Replace(":5:", $":{column}:", StringComparison.Ordinal)).Which;
        failure.Line.Should().BeGreaterThan(0);
    }

    [Fact]
    public void Deep_and_recursive_files_are_refused_and_do_no_harm()
    {
        new Action(() => ExpectationFile.Parse("target: " + new string('[', 5_000), "x.yaml")).Should().Throw<ExpectationException>();
        new Action(() => ExpectationFile.Parse("deviations: &a\n  - *a", "x.yaml")).Should().Throw<ExpectationException>();
    }

    [Fact]
    public void Every_prefix_is_read_or_refused_in_our_words()
    {
        for (var length = 0; length < Text.Length; length++)
        {
            try
            {
                ExpectationFile.Parse(Text[..length], "x.yaml").Should().NotBeNull();
            }
            catch (ExpectationException failure)
            {
                failure.Message.Should().StartWith("x.yaml:");
            }
        }
    }

    [Theory]
    [InlineData("a: b")]
    [InlineData("a #b")]
    [InlineData("# a")]
    [InlineData("- a")]
    [InlineData("yes")]
    [InlineData("1.5")]
    [InlineData(" a ")]
    [InlineData("\"a\\b\"\r\n\t\0\u202e\u2028é\ud83d\ude00")]
    [InlineData("{a}")]
    [InlineData("*")]
    [InlineData("a: ")]
    [InlineData("~")]
    public void Any_text_comes_back_from_the_file(string text)
    {
        var known = new KnownDeviation(new("a.b", 1, $"c[{text.Trim()}]"), text, text);
        var back = ExpectationFile.Parse(new ExpectationFile { Target = text, Deviations = [known] }.ToYaml(), "x.yaml");
        back.Target.Should().Be(text);
        back.Deviations[0].Should().BeEquivalentTo(known, options => options.Excluding(it => it.Line));
    }

    [Fact]
    public void A_file_is_saved_whole_and_a_missing_one_is_named()
    {
        var folder = Directory.CreateTempSubdirectory("expect").FullName;
        try
        {
            var path = Path.Combine(folder, ExpectationFile.DefaultName);
            new Action(() => ExpectationFile.Load(path)).Should().Throw<ExpectationException>().WithMessage("*no such file*--update-expectations*");
            ExpectationFile.Parse(Text, "x.yaml").Save(path);
            ExpectationFile.Load(path).ToYaml().Should().Be(Text);
            Directory.GetFiles(folder).Should().ContainSingle();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
