using ConformTest.Harness.Events;
using ConformTest.Reports.Terminal;
using Microsoft.Extensions.Time.Testing;
using Spectre.Console.Testing;

namespace ConformTest.Reports.Tests;

public sealed class ProgressTests
{
    [Fact]
    public void A_log_gets_each_deviation_at_once_and_now_and_then_how_far_it_is_and_what_is_slow()
    {
        var time = new FakeTimeProvider();
        using var output = new StringWriter();
        using var progress = new PlainProgress(output, time);
        var run = Samples.Run("full");
        progress.Take(run.Started);
        progress.Take(new Planned(2, 3, 4));
        progress.Take(new ConversationStarted("imap.idle.\u001bnew-mail", ""));
        progress.Take(run.Checks.First(check => check.Verdict == "fail"));
        progress.Take(run.Checks.First(check => check.Known));
        progress.Take(new ConversationFinished("other", "plain", "pass", 1));
        time.Advance(PlainProgress.Interval);
        progress.Take(run.Ended!);
        time.Advance(PlainProgress.Interval);

        output.ToString().Should().Be("""
            target mx1.example.net, suite 2026.11, seed 42
            2 conversations, 3 cases, 4 checks
            deviation (must, breach) smtp.data.needs-recipient in smtp.rset.forgets-recipients: reply 354, expected 503 | 554
            1 of 3 cases, 10 s, 1 deviation; waiting 10 s in imap.idle.\u{1b}new-mail

            """);
    }

    [Fact]
    public void A_case_that_is_set_aside_is_not_waited_for()
    {
        var time = new FakeTimeProvider();
        using var output = new StringWriter();
        using var progress = new PlainProgress(output, time);
        progress.Take(Samples.Run("full").Started);
        progress.Take(new Planned(2, 2, 2));
        progress.Take(new ConversationStarted("failed", ""));
        progress.Take(new ConversationStarted("slow", ""));
        progress.Take(new CaseDoubted("failed", "plain", 1));
        time.Advance(PlainProgress.Interval);
        progress.Take(new ConversationFinished("slow", "plain", "pass", 1));
        time.Advance(PlainProgress.Interval);
        progress.Take(new ConversationStarted("failed", ""));
        time.Advance(PlainProgress.Interval);
        progress.Take(new ConversationFinished("failed", "plain", "pass", 1));
        time.Advance(PlainProgress.Interval);

        output.ToString().Split('\n')[2..].Should().Equal(
            "0 of 2 cases, 10 s; waiting 10 s in slow",
            "1 of 2 cases, 20 s; 1 failure to be seen a second time",
            "1 of 2 cases, 30 s; 1 failure to be seen a second time; waiting 10 s in failed",
            "2 of 2 cases, 40 s",
            "");
    }

    [Fact]
    public void Values_that_a_check_holds_against_each_other_are_shown_rather_than_how_the_script_names_them()
    {
        var run = Samples.Run("full");
        var check = run.Checks.First(check => check.Verdict == "fail") with { Known = false, Asked = "", Observation = "not {late} > {early}", Expected = "{late} > {early}", Received = "4 against 17" };
        Summary.Lines(run with { Checks = [check] }).Select(line => line.ToString()).Should().Contain(line => line.Contains("got 4 against 17  expected {late} > {early}"));
    }

    [Fact]
    public void A_terminal_gets_a_bar_that_ends_with_the_run_and_reads_no_markup()
    {
        using var console = new TestConsole().Interactive().EmitAnsiSequences();
        using var progress = new TerminalProgress(console, TimeProvider.System);
        foreach (var happening in new RunEvent[] { Samples.Run("full").Started, new Planned(1, 2, 3), new ConversationStarted("[red]x[/] [/]", "") })
        {
            progress.Take(happening);
        }
        progress.Take(Samples.Run("full").Ended!);
        new Action(progress.Dispose).Should().NotThrow("it may be called again");
        console.Output.Should().NotBeEmpty();
    }

    [Fact]
    public void The_place_decides_on_the_form()
    {
        using var terminal = new TestConsole().Interactive().EmitAnsiSequences();
        using var pipe = new TestConsole();
        using var bar = (IDisposable)ConsoleProgress.Create(terminal, TextWriter.Null, TimeProvider.System);
        using var lines = (IDisposable)ConsoleProgress.Create(pipe, TextWriter.Null, TimeProvider.System);
        bar.Should().BeOfType<TerminalProgress>();
        lines.Should().BeOfType<PlainProgress>();
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void A_terminal_shows_the_same_summary_as_a_file_and_reads_no_markup(string sample)
    {
        using var console = new TestConsole().Width(10_000);
        var lines = Summary.Lines(Samples.Run(sample));
        SummaryPrinter.Print(console, lines);
        using var file = new StringWriter();
        SummaryPrinter.Print(file, lines);
        console.Output.Split('\n').Select(line => line.TrimEnd()).Should().Equal(file.ToString().Split('\n'));
    }

    [Theory]
    [InlineData("full", "mx1.example.net, Exemplary Mail 3.7.11 (Debian 12): *; exit 1: 4 new deviations at or above must")]
    [InlineData("interrupted", "*; interrupted: *")]
    public void Quiet_is_one_line(string sample, string pattern) => Summary.Quiet(Samples.Run(sample)).ToString().Should().Match(pattern);
}
