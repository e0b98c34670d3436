using System.Text.RegularExpressions;
using ConformTest.Harness.Language;
using ConformTest.Harness.Play.Functions;

namespace ConformTest.Cli.Tests.Language;

/// <summary>
/// The page speaks of nothing that no conversation uses: whoever reads a row can look up how it is used, and what no conversation uses is
/// never proven to work.
/// </summary>
public class LanguageCoverageTests
{
    private static readonly Vocabulary Used = Vocabulary.Of(LanguagePage.Conversations.Concat(ReferencePlay.Catalogue.Conversations));

    [Fact]
    public void Every_header_of_the_page_stands_in_a_conversation() =>
        First("Headers").Select(header => header.Split(':')[0]).Should().NotBeEmpty().And.BeSubsetOf(Used.Headers);

    [Fact]
    public void Every_function_of_the_page_is_called_in_a_conversation()
    {
        var functions = LanguagePage.Rows("Functions").SelectMany(row => row).Select(form => form.Split(' ')[0]).ToList();

        functions.Should().BeSubsetOf(Used.Functions);
        functions.Should().BeEquivalentTo(FunctionTable.All.Keys.Except(["message"]), "the page lists all functions; messages stand among the names");
    }

    [Fact]
    public void Every_stage_direction_of_the_page_is_used_in_a_conversation()
    {
        var directions = LanguagePage.Rows("Stage directions").SelectMany(row => row).Select(Direction).ToList();

        directions.Should().NotBeEmpty().And.BeSubsetOf(Used.Directions);
        Used.Directions.Should().BeSubsetOf(directions, "the page lists all of them");
    }

    [Fact]
    public void Every_name_in_braces_of_the_page_is_used_in_a_conversation()
    {
        var braces = LanguagePage.Rows("Braces").SelectMany(row => row).Select(form => form.Trim('{', '}')).ToList();

        var unused = braces.Where(brace => !IsUsed(brace));

        braces.Should().HaveCountGreaterThan(30);
        unused.Should().BeEmpty();
    }

    [Fact]
    public void Every_kind_of_line_of_the_page_is_used_in_a_conversation()
    {
        string[] lines = [nameof(SendLine), nameof(SendBytes), nameof(Harness.Language.Expect), nameof(Stage), nameof(That), nameof(Let), nameof(AppliesIf),
            nameof(Harness.Language.Record), nameof(Repeat), nameof(Choose), "Otherwise"];

        Used.Statements.Should().Contain(lines).And.Contain(Enum.GetNames<Comparison>());
    }

    [Fact]
    public void Every_type_of_hole_that_the_page_names_is_used_in_a_conversation()
    {
        var sentence = Regex.Match(LanguagePage.Text, @"ABNF rule of that name \(([^)]*)\)", RegexOptions.Singleline).Groups[1].Value;

        Regex.Matches(sentence, "`([^`]+)`").Select(match => match.Groups[1].Value).Should().NotBeEmpty().And.BeSubsetOf(Used.Rules);
    }

    [Theory]
    [InlineData("SMTP")]
    [InlineData("POP3")]
    [InlineData("IMAP")]
    public void Every_pattern_of_the_page_is_expected_in_a_conversation(string protocol)
    {
        var forms = LanguagePage.Rows(protocol).SelectMany(row => row).ToList();
        var expected = Used.Expected.Where(line => Family(line.Protocol) == protocol).ToList();

        var unused = forms.Where(form => !expected.Any(line => PatternForms.Of(protocol, form)(line.Modality, line.Pattern)));

        forms.Should().HaveCountGreaterThan(5);
        unused.Should().BeEmpty();
    }

    private static string Family(MailProtocol protocol) => protocol switch { MailProtocol.Imap => "IMAP", MailProtocol.Pop3 => "POP3", _ => "SMTP" };

    private static IEnumerable<string> First(string heading) => LanguagePage.Rows(heading).Select(row => row[0]);

    private static string Direction(string form)
    {
        var words = Regex.Match(form, "<(.*)>").Groups[1].Value.Split(' ');
        return words[0] switch
        {
            "close" => $"{form[0]} close{(words.Length > 1 ? " as" : "")}",
            "delivers" => words.Contains("as") ? "delivers as" : "delivers",
            "wait" => words[1] == "idle" ? "wait idle" : "wait",
            var word => word,
        };
    }

    private static bool IsUsed(string brace) => brace switch
    {
        ['"', ..] => Used.Braces.Contains(nameof(QuotePart)),
        ['x', ..] => Used.Octets.Any(octets => !"0,9,10,13,32".Contains(octets, StringComparison.Ordinal)),
        "CR" or "LF" or "CRLF" or "NUL" or "SP" or "HTAB" => Used.Octets.Contains(brace switch { "CR" => "13", "LF" => "10", "CRLF" => "13,10", "NUL" => "0", "SP" => "32", _ => "9" }),
        ['n', ' ', var sign, ..] => Used.Braces.Contains(sign.ToString()),
        "FUNCTION argument ..." => Used.Functions.Count > 0,
        _ when brace.StartsWith("message ", StringComparison.Ordinal) => Used.Functions.Contains("message"),
        _ => Used.Names.Contains(brace),
    };
}
