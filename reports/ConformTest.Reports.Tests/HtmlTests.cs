using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ConformTest.Reports.Html;
using ConformTest.Reports.Html.Frame;
using static ConformTest.Reports.Tests.Samples;

namespace ConformTest.Reports.Tests;

public sealed partial class HtmlTests
{
    private const string FirstPage = "report.html";

    [Theory]
    [MemberData(nameof(Names), MemberType = typeof(Samples))]
    public void No_page_asks_anybody_else_for_anything(string sample)
    {
        var site = Site(Run(sample));
        foreach (var (path, page) in Pages(Run(sample)))
        {
            var body = Assets().Replace(page, "");
            Tag().Matches(body).Select(tag => tag.Value).Where(tag => Fetching().IsMatch(Quoted().Replace(tag, "")) && !OwnFile().IsMatch(tag))
                .Should().BeEmpty(path);
            foreach (var target in Tag().Matches(body).SelectMany(tag => Reference().Matches(tag.Value)).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)))
            {
                var ours = target.StartsWith("https://www.rfc-editor.org/rfc/rfc", StringComparison.Ordinal) || target.StartsWith('#')
                    || site.ContainsKey(Resolve(path, target.Split('#')[0]));
                ours.Should().BeTrue($"{path} refers to {target}");
            }
        }
    }

    [Theory]
    [InlineData("full")]
    [InlineData("hostile")]
    public void Links_within_the_site_find_their_anchors(string sample)
    {
        var site = Site(Run(sample));
        foreach (var (path, page) in Pages(Run(sample)))
        {
            foreach (Match link in Link().Matches(Assets().Replace(page, "")))
            {
                var parts = WebUtility.HtmlDecode(link.Groups[1].Value).Split('#');
                if (parts.Length == 2 && !parts[0].StartsWith("https:", StringComparison.Ordinal) && !parts[1].Contains('='))
                {
                    site[parts[0] == "" ? path : Resolve(path, parts[0])].Should().Contain($" id=\"{parts[1]}\"", $"{path} links to {link.Value}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names), MemberType = typeof(Samples))]
    public void The_browser_may_run_our_script_and_no_other(string sample)
    {
        var first = Render("html", Run(sample));
        Assets().Matches(first).Should().HaveCount(2).And.OnlyContain(asset => !asset.Value.Contains("url(") && !asset.Value.Contains("@import"));
        foreach (Match asset in Assets().Matches(first))
        {
            var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(asset.Groups[2].Value)));
            WebUtility.HtmlDecode(first).Should().Contain($"{asset.Groups[1].Value}-src 'sha256-{hash}'");
        }
        Pages(Run(sample)).Should().OnlyContain(page => page.Text.Contains("default-src &#x27;none&#x27;") && !page.Text.Contains("unsafe"));
    }

    [Fact]
    public void No_text_of_a_run_becomes_markup()
    {
        // Every tag that stands in a page is one that a harmless run's pages have too.
        var harmless = Pages(Run("full")).SelectMany(page => Tag().Matches(Assets().Replace(page.Text, ""))).Select(tag => tag.Groups[1].Value).ToHashSet();
        foreach (var (path, page) in Pages(Run("hostile")))
        {
            var body = Assets().Replace(page, "");
            body.Should().NotContain("<script>").And.NotContain("<img", path);
            Regex.Count(body, "<script").Should().BeLessThanOrEqualTo(1, path);
            Tag().Matches(body).Select(tag => tag.Groups[1].Value).Distinct().Should().BeSubsetOf(harmless, path);
        }
        Site(Run("hostile"))["report/index.js"].Should().MatchRegex("^conformtestIndex\\([ -~]*\\);\n$").And.NotContain("<");
    }

    [Theory]
    [MemberData(nameof(Names), MemberType = typeof(Samples))]
    public void Tags_are_closed_in_order_and_anchors_stand_once(string sample)
    {
        foreach (var (path, page) in Pages(Run(sample)))
        {
            var body = Assets().Replace(page, "");
            var open = new Stack<string>();
            foreach (Match tag in Tag().Matches(body))
            {
                var name = tag.Groups[1].Value;
                if (name.StartsWith('/'))
                {
                    open.Pop().Should().Be(name[1..], path);
                }
                else if (!tag.Value.EndsWith("/>", StringComparison.Ordinal) && name is not ("meta" or "br" or "input" or "link" or "!DOCTYPE"))
                {
                    open.Push(name);
                }
            }
            open.Should().BeEmpty(path);
            if (sample == "hostile")
            {
                // Its stream judges one check several times over, which no run does.
                continue;
            }
            Tag().Matches(body).SelectMany(tag => Anchor().Matches(tag.Value)).Select(match => match.Groups[1].Value).Should().OnlyHaveUniqueItems(path);
        }
    }

    [Fact]
    public Task The_first_page_reads_well_without_its_looks() => Verify(Words(Render("html", Run("full"))));

    [Fact]
    public Task A_conversations_page_reads_well_without_its_looks() =>
        Verify(Words(Site(Run("full"))["report/cases/smtp.rset.forgets-recipients.html"]));

    [Fact]
    public Task The_clauses_read_well_without_their_looks() => Verify(Words(Site(Run("full"))["report/matrix.html"]));

    [Fact]
    public void The_first_page_stays_small_whatever_the_run()
    {
        var run = Run("full");
        var failing = run.Checks.First(check => check.Verdict == "fail");
        var many = run with
        {
            Checks = [.. Enumerable.Range(0, 3000).Select(n => failing with { Conversation = $"smtp.many.n{n}", Requirement = $"smtp.many.r{n}", Known = false })],
        };
        Render("html", many).Length.Should().BeLessThan(300_000);
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

    [Theory]
    [InlineData(@"a <b>\r\n", 99, """<span class="line">a &lt;b&gt;<i>CR</i><i>LF</i></span>""")]
    [InlineData(@"\x00\t\xe9\x1b", 99, """<span class="line"><i>NUL</i><i>TAB</i><i>xe9</i><i>ESC</i></span>""")]
    [InlineData(@"\\Deleted\\r", 99, """<span class="line">\Deleted\r</span>""")]
    [InlineData(@"\\\r\n", 99, """<span class="line">\<i>CR</i><i>LF</i></span>""")]
    [InlineData(@"abc\r\nxyz\r\n", 10, """<span class="line">abc<i>CR</i></span><span class="cut">… 4 characters left out …</span><span class="line">z<i>CR</i><i>LF</i></span>""")]
    public void Octets_that_print_nothing_are_labelled(string octets, int limit, string html) => OctetMarkup.Of(octets, limit).Value.Should().Be(html);

    [Fact]
    public void No_escape_is_cut_in_two()
    {
        var octets = string.Concat(Enumerable.Repeat(@"a\\\xe9\r\n", 40));
        for (var limit = 8; limit < 120; limit++)
        {
            OctetMarkup.Of(octets, limit).Value.Should().NotMatchRegex("<i>(\\\\|x|x.|u.*)?</i>", $"limit {limit}");
        }
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    [InlineData("CON")]
    [InlineData(".hidden")]
    [InlineData("a/b\\c<script>")]
    public void A_page_is_named_safely(string conversation) =>
        PageNames.For([conversation]).Single().Value.Should().MatchRegex("^case-[0-9a-f]{12}$");

    private static string Words(string page)
    {
        var text = Tag().Replace(Assets().Replace(page, ""), match => Block().IsMatch(match.Groups[1].Value) ? "\n" : " ");
        return Blank().Replace(Space().Replace(WebUtility.HtmlDecode(text), " "), "\n").Trim();
    }

    private static string Resolve(string from, string target) => new Uri(new Uri("file:///" + from), target).AbsolutePath[1..];

    [GeneratedRegex("<(style|script)>(.*?)</\\1>", RegexOptions.Singleline)]
    private static partial Regex Assets();

    [GeneratedRegex("<(/?[!A-Za-z][A-Za-z0-9]*)[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(" (src|srcset|poster|data|action|formaction|background|on[a-z]+)\\s*=|<link|<iframe|<object|<base", RegexOptions.IgnoreCase)]
    private static partial Regex Fetching();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("^<script src=\"(\\.\\./)?report\\.js\">$|^<link rel=\"(stylesheet|prev|next)\" href=\"[A-Za-z0-9./-]+\" />$")]
    private static partial Regex OwnFile();

    [GeneratedRegex(" (?:src|href)=\"([^\"]*)\"")]
    private static partial Regex Reference();

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex Anchor();

    [GeneratedRegex("^/?(p|h1|h2|h3|li|tr|div|dt|section|article|header|details|summary|ol|ul|dl|table|title|footer|pre)$")]
    private static partial Regex Block();

    [GeneratedRegex("[ \\t\\u00a0]+")]
    private static partial Regex Space();

    [GeneratedRegex("\\s*\\n\\s*")]
    private static partial Regex Blank();
}
