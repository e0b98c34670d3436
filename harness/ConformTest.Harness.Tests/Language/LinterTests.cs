using System.Collections.Frozen;
using ConformTest.Harness.Judging;
using ConformTest.Harness.Language;
using ConformTest.Harness.Matching;
using ConformTest.Harness.Running;

namespace ConformTest.Harness.Tests.Language;

/// <summary>Each file in <c>Doubtful/</c> parses; what the linter says about it is the snapshot.</summary>
public class LinterTests
{
    private static readonly Dictionary<string, Requirement> Register = new[]
    {
        Requirement("smtp.rset.answers-250", Level.Must),
        Requirement("smtp.vrfy.choice", Level.May),
        Requirement("smtp.data.accepted", Level.Must),
        Requirement("imap.noop.answers", Level.Should),
        Requirement("pop3.retr.body", Level.Must),
    }.ToDictionary(requirement => requirement.Id);

    private static readonly LintVocabulary Vocabulary = new()
    {
        KnownCapabilities = new Dictionary<MailProtocol, FrozenSet<string>>
        {
            [MailProtocol.Smtp] = Set("STARTTLS", "AUTH", "SIZE", "PIPELINING"),
            [MailProtocol.Imap] = Set("IMAP4rev2", "IDLE", "AUTH=", "THREAD=", "SORT=DISPLAY"),
        },
        MessageFixtures = new HashSet<string> { "simple", "dots" },
        AbnfRules = AbnfRules.IsKnown,
        AbnfRuleNames = AbnfRules.Names,
        RequirementIds = Register.Keys,
    };

    [Theory]
    [InlineData("requirements")]
    [InlineData("ids")]
    [InlineData("needs")]
    [InlineData("names")]
    [InlineData("branches")]
    [InlineData("functions")]
    [InlineData("places")]
    [InlineData("tables")]
    [InlineData("messages")]
    [InlineData("literals")]
    public Task A_doubtful_script_is_told_what_makes_no_sense(string file)
    {
        var parsed = ConversationParser.Parse(Repository.Read($"harness/ConformTest.Harness.Tests/Language/Doubtful/{file}.conv"), $"{file}.conv");
        Scripts.Rendered(parsed).Should().BeEmpty();
        return Verify(Scripts.Rendered(Lint(parsed)));
    }

    [Fact]
    public void The_examples_of_the_language_page_make_sense()
    {
        var everything = Requirement("smtp.any.thing", Level.Must);
        foreach (var example in Repository.Examples("docs/language.md"))
        {
            var parsed = ConversationParser.Parse(example, "docs/language.md");
            var levels = parsed.Conversations.SelectMany(conversation => ConversationScan.Of(conversation).Checks)
                .ToLookup(check => check.Requirement, check => check.Level);
            var diagnostics = Linter.Lint(parsed.Conversations, id => everything with { Id = id, Level = levels[id].FirstOrDefault(Level.Must) },
                Vocabulary with { KnownCapabilities = null, MessageFixtures = null });
            Scripts.Rendered(parsed with { Diagnostics = diagnostics }).Should().BeEmpty();
        }
    }

    [Fact]
    public void Every_function_and_facility_of_the_language_page_is_known()
    {
        var page = Repository.Read("docs/language.md").ReplaceLineEndings("\n");
        var functions = page[page.IndexOf("## Functions", StringComparison.Ordinal)..page.IndexOf("## Patterns", StringComparison.Ordinal)];
        var named = functions.Split('\n').Where(line => line.StartsWith("| `"))
            .SelectMany(line => line.Split('|')[1].Split('`').Where((_, index) => index % 2 == 1)).Select(word => word.Split(' ')[0]).ToList();
        named.Should().HaveCountGreaterThan(20);
        Vocabulary.Functions.Keys.Should().Contain(named);
        var facilities = page[page.IndexOf("Facilities are what", StringComparison.Ordinal)..page.IndexOf("The protocol is the first part", StringComparison.Ordinal)];
        Vocabulary.Facilities.Should().BeEquivalentTo(facilities.Split('`').Where((word, index) => index % 2 == 1 && char.IsAsciiLetterLower(word[0])));
    }

    private static ParseResult Lint(ParseResult parsed) =>
        parsed with { Diagnostics = Linter.Lint(parsed.Conversations, Register.GetValueOrDefault, Vocabulary) };

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static Requirement Requirement(string id, Level level) => new()
    {
        Id = id,
        Document = "RFC 5321",
        Section = "4.1",
        Level = level,
        Text = "It is so.",
        Position = new SourcePosition("suites/requirements/rfc5321.yaml", 4, 9),
    };
}
