using ConformTest.Reports.Known;
using ConformTest.Reports.Terminal;
using static ConformTest.Reports.Tests.Comparison.ComparedRuns;

namespace ConformTest.Reports.Tests.Known;

/// <summary>Where reports tell how others fare.</summary>
[Collection("What is published is one for the whole process.")]
public sealed class ElsewhereTests : IDisposable
{
    private const string Sentence = "Of 2 other servers, 2 hold (Exim 4.96, Postfix 3.7.11)";

    public ElsewhereTests()
    {
        var check = Check("smtp.only.here", "smtp.only.in-this-test", "pass");
        KnownServers.Published = KnownServers.From([("exim", Run("Exim 4.96", check)), ("postfix", Run("Postfix 3.7.11", check))]);
    }

    public void Dispose() => KnownServers.Published = KnownServers.None;

    [Fact]
    public void The_console_and_Markdown_tell_it_of_a_deviation()
    {
        var run = Run("Own 1.0", Check("smtp.only.here", "smtp.only.in-this-test", "fail", "reply 250"));
        var output = new StringWriter();
        SummaryPrinter.Print(output, Summary.Lines(run));
        output.ToString().Should().Contain("    2 of 2 other servers hold here\n");
        Samples.Render("markdown", run).Should().Contain("## How other servers fare there").And.Contain($"<code>smtp.only.here</code>: {Sentence}");
    }

    [Fact]
    public void A_conversations_page_tells_it_where_the_check_stands()
    {
        var run = Run("Own 1.0", Check("smtp.only.here", "smtp.only.in-this-test", "fail", "reply 250"), Check("smtp.other", "smtp.only.in-this-test", "fail", "reply 251"));
        string.Concat(Samples.Pages(run).Select(page => page.Text)).Split($"<p class=\"elsewhere\">{Sentence}</p>").Should().HaveCount(2, "it is told once, of that check alone");
    }

    [Fact]
    public void A_deviation_that_nobody_was_judged_on_is_told_without()
    {
        Samples.Render("markdown", Run("Own 1.0", Check("smtp.other", "smtp.c", "fail", "reply 250"))).Should().NotContain("How other servers fare");
    }
}
