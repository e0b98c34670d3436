using ConformTest.Harness.Language;

namespace ConformTest.Harness.Tests.Language;

public class TemplateParserTests
{
    private static readonly SourcePosition Here = new("t.conv", 3, 5);

    [Theory]
    [InlineData("RCPT TO:<{recipient}>", "5:'RCPT TO:<' 14:recipient 25:'>'")]
    [InlineData("{alice.user}{tag-a}", "5:alice.user 17:tag-a")]
    [InlineData("{CR}{LF}{CRLF}{NUL}{SP}{HTAB}{x80}{xE282AC}", "5:#0D 9:#0A 13:#0D0A 19:#00 24:#20 28:#09 34:#80 39:#E282AC")]
    [InlineData("{\"a \\\"b\\\" {c} \\\\ \\Seen\"}", "5:\"a \"b\" {c} \\ \\Seen\"")]
    [InlineData("{uid=nz-number}{=nz-number}{*}{~want}", "5:uid=nz-number 20:=nz-number 32:* 35:~want")]
    [InlineData("{310}{310+}~{5}", "5:literal 310 10:literal 310+ 16:'~' 17:literal 5")]
    [InlineData("{base64 {join \"a\" {NUL} \"b\"}}", "5:base64[join[\"a\" #00 \"b\"]]")]
    [InlineData("{literal+ m}{literal8 m}", "5:literal+[m] 17:literal8[m]")]
    [InlineData("{has \\Seen $X}{offers AUTH=PLAIN}{lacks {f}}", "5:has['\\Seen' '$X'] 19:offers['AUTH=PLAIN'] 38:lacks[f]")]
    [InlineData("{message simple}{plain alice}{header m \"To\"}{slice m 0 {n}}", "5:message['simple'] 21:plain['alice'] 34:header[m \"To\"] 49:slice[m '0' n]")]
    [InlineData("{times 3 CRLF}{ client }{n-1}", "5:times['3' #0D0A] 19:client 29:n-1")]
    public void Every_form_of_brace_has_its_part_and_column(string text, string expected)
    {
        var template = TemplateParser.Parse(text, Here);
        template.Source.Should().Be(text);
        template.Position.Should().Be(Here);
        string.Join(' ', template.Parts.Select(part => $"{part.Column}:{Shown(part)}")).Should().Be(expected);
    }

    [Fact]
    public void Products_bind_tighter_than_sums_and_minus_groups_to_the_left()
    {
        Shown(TemplateParser.Parse("{a + b * 2 - 1}", Here).Parts[0]).Should().Be("((a+(b*'2'))-'1')");
        Shown(TemplateParser.Parse("{n+1}", Here).Parts[0]).Should().Be("(n+'1')");
        Shown(TemplateParser.Parse("{ {length m} - 1 }", Here).Parts[0]).Should().Be("(length[m]-'1')");
    }

    [Fact]
    public void An_error_names_its_place_in_the_file()
    {
        var parse = () => TemplateParser.Parse("ab {client", Here);
        parse.Should().Throw<TemplateException>().Which.Diagnostic.Position.Should().Be(new SourcePosition("t.conv", 3, 8));
    }

    private static string Shown(TemplatePart part) => part switch
    {
        TextPart text => $"'{text.Text}'",
        ReferencePart reference => reference.Name,
        OctetsPart octets => "#" + Convert.ToHexString(octets.Octets.AsSpan()),
        QuotePart quote => $"\"{quote.Text}\"",
        ArithmeticPart sum => $"({Shown(sum.Left)}{sum.Operator}{Shown(sum.Right)})",
        CallPart call => $"{call.Function}[{string.Join(' ', call.Arguments.Select(Shown))}]",
        CapturePart capture => $"{capture.Name}={capture.Rule}",
        AnythingPart => "*",
        SplicePart splice => "~" + splice.ColumnName,
        TypedLiteralPart literal => $"literal {literal.Octets}{(literal.Form == LiteralForm.NonSynchronizing ? "+" : "")}",
        _ => "?",
    };
}
