using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ConformTest.Reports.Html;
using static ConformTest.Reports.Tests.Samples;

namespace ConformTest.Reports.Tests;

public sealed partial class HtmlTests
{
    [Theory]
    [MemberData(nameof(Names), MemberType = typeof(Samples))]
    public void The_page_asks_nobody_for_anything(string sample)
    {
        var page = Render("html", Run(sample));
        var body = Assets().Replace(page, "");
        Tag().Matches(body).Select(tag => tag.Value).Should().NotContain(tag => Fetching().IsMatch(tag));
        Link().Matches(body).Select(link => link.Groups[1].Value).Should().OnlyContain(
            link => link.StartsWith('#') || link.StartsWith("https://www.rfc-editor.org/rfc/rfc", StringComparison.Ordinal));
        Assets().Matches(page).Should().HaveCount(2).And.OnlyContain(asset => !asset.Value.Contains("url(") && !asset.Value.Contains("@import"));
    }

    [Theory]
    [MemberData(nameof(Names), MemberType = typeof(Samples))]
    public void The_browser_may_run_our_script_and_no_other(string sample)
    {
        var page = Render("html", Run(sample));
        foreach (Match asset in Assets().Matches(page))
        {
            var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(asset.Groups[2].Value)));
            WebUtility.HtmlDecode(page).Should().Contain($"{asset.Groups[1].Value}-src 'sha256-{hash}'");
        }
        page.Should().Contain("default-src &#x27;none&#x27;");
    }

    [Theory]
    [InlineData("hostile")]
    public void No_text_of_a_run_becomes_markup(string sample)
    {
        var body = Assets().Replace(Render("html", Run(sample)), "");
        body.Should().NotContain("<script").And.NotContain("</script").And.NotContain("<img");
        // Every tag that stands in the page is one that a harmless run's page has too.
        var harmless = Tag().Matches(Assets().Replace(Render("html", Run("full")), "")).Select(tag => tag.Groups[1].Value).ToHashSet();
        Tag().Matches(body).Select(tag => tag.Groups[1].Value).Distinct().Should().BeSubsetOf(harmless);
    }

    [Fact]
    public void Tags_are_closed_in_order()
    {
        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(Assets().Replace(Render("html", Run("full")), "")))
        {
            var name = tag.Groups[1].Value;
            if (name.StartsWith('/'))
            {
                open.Pop().Should().Be(name[1..]);
            }
            else if (!tag.Value.EndsWith("/>", StringComparison.Ordinal) && name is not ("meta" or "br" or "input" or "!DOCTYPE"))
            {
                open.Push(name);
            }
        }
        open.Should().BeEmpty();
    }

    [Fact]
    public Task The_page_reads_well_without_its_looks()
    {
        var text = Tag().Replace(Assets().Replace(Render("html", Run("full")), ""), match => Block().IsMatch(match.Groups[1].Value) ? "\n" : " ");
        return Verify(Blank().Replace(Space().Replace(WebUtility.HtmlDecode(text), " "), "\n").Trim());
    }

    [Theory]
    [InlineData(@"a\r\nb", @"a|\r\n/b")]
    [InlineData(@"\\\x00\r\n", @"\\\x00\r\n")]
    [InlineData(@"tail\", @"tail|\")]
    [InlineData(@"\x0", @"\x0")]
    [InlineData("", "")]
    [InlineData(@"\n\n", @"\n/\n")]
    [InlineData(@"a\u{202e}b", @"a|\u{202e}|b")]
    public void Octets_are_taken_apart_at_their_escapes_and_line_feeds(string octets, string pieces)
    {
        var lines = OctetPiece.Lines(octets);
        string.Join('/', lines.Select(line => string.Join('|', line.Select(piece => piece.Text)))).Should().Be(pieces);
        string.Concat(lines.SelectMany(line => line).Select(piece => piece.Text)).Should().Be(octets);
    }

    [GeneratedRegex("<(style|script)>(.*?)</\\1>", RegexOptions.Singleline)]
    private static partial Regex Assets();

    [GeneratedRegex("<(/?[!A-Za-z][A-Za-z0-9]*)[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(" (src|srcset|poster|data|action|formaction|background|on[a-z]+)\\s*=|<link|<iframe|<object|<base", RegexOptions.IgnoreCase)]
    private static partial Regex Fetching();

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex("^/?(p|h1|h2|h3|li|tr|div|dt|section|article|header|details|summary|ol|ul|dl|table|title|footer)$")]
    private static partial Regex Block();

    [GeneratedRegex("[ \\t\\u00a0]+")]
    private static partial Regex Space();

    [GeneratedRegex("\\s*\\n\\s*")]
    private static partial Regex Blank();
}
