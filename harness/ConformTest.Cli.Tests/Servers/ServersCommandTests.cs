using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using ConformTest.Harness.Events;
using ConformTest.Harness.Running;

namespace ConformTest.Cli.Tests.Servers;

/// <summary>Servers by recipe: started, judged and ended.</summary>
public sealed partial class ServersCommandTests : IDisposable
{
    private static readonly string[] Rset = ["--select", "smtp.rset.twice-and-quit"];
    private readonly TinyRecipes _recipes = new();

    public void Dispose() => _recipes.Dispose();

    [Fact]
    public async Task Servers_go_up_are_listed_and_go_down()
    {
        _recipes.With("one").With("two");
        var up = await _recipes.RunAsync("servers", "up", "one", "--fast");
        up.Exit.Should().Be(ExitCode.Success, up.Errors);
        File.Exists(up.Output.Trim()).Should().BeTrue(up.Output);

        var list = await _recipes.RunAsync("servers", "list");
        list.Output.Should().MatchRegex(@"(?m)^one +smtp +1\.0 +anybody +up +/").And.MatchRegex(@"(?m)^two +smtp +1\.0 +anybody +installed *$");

        (await _recipes.RunAsync("servers", "down", "--all")).Exit.Should().Be(ExitCode.Success);
        Directory.Exists(_recipes.State).Should().BeFalse();
    }

    [Fact]
    public async Task A_server_is_judged_with_its_expectations_and_ended()
    {
        _recipes.With("good").With("bad", "print $client \"500 no\\r\\n\"")
            .With("known", "print $client \"500 no\\r\\n\"", "deviations:\n  - check: smtp.rset.answers-250 in smtp.rset.twice-and-quit\n    observation: reply 500\n    reason: It has none.\nflaky: []\n");

        var good = await _recipes.RunAsync(["servers", "run", "good", .. Rset]);
        good.Exit.Should().Be(ExitCode.Success, good.Output + good.Errors);
        EventReader.Read(Path.Combine(_recipes.Folder, "conformtest-out/good")).Started.Command.Should().StartWith("conformtest servers run good --seed ");
        (await _recipes.RunAsync(["servers", "run", "known", "--default", .. Rset])).Exit.Should().Be(ExitCode.Success);
        (await _recipes.RunAsync(["servers", "run", "good", "bad", .. Rset])).Exit.Should().Be(ExitCode.Deviations, "the gravest of all counts");
        Directory.Exists(_recipes.State).Should().BeFalse();
    }

    [Fact]
    public async Task A_matrix_has_a_row_for_a_server_that_does_not_come_up()
    {
        _recipes.With("good").With("bad", "print $client \"500 no\\r\\n\"").WithIll("ill").With("lost", expectations: "deviations: nonsense\n");

        var matrix = await _recipes.RunAsync(["servers", "matrix", "--out", "out", "--publish", "published", .. Rset]);

        matrix.Exit.Should().Be(ExitCode.Usage, "the gravest of all counts, and the expectations of one cannot be read: {0}", matrix.Errors);
        matrix.Output.Should().MatchRegex("(?m)^ill +does not come up").And.Contain("smtp.rset.answers-250");
        var servers = JsonDocument.Parse(File.ReadAllText(Path.Combine(_recipes.Folder, "out/matrix.json"))).RootElement.GetProperty("servers");
        servers.EnumerateArray().Select(server => (server.GetProperty("name").GetString(), server.GetProperty("judged").GetBoolean())).Should().Equal(("bad", true), ("good", true), ("ill", false), ("lost", false), ("reference", true));
        servers[0].GetProperty("protocols").GetProperty("smtp").GetProperty("must").GetInt32().Should().Be(1);
        servers[2].GetProperty("trouble").GetString().Should().Contain("I am ill");
        servers[3].GetProperty("trouble").GetString().Should().Contain("could not be judged").And.Contain("lost/conformtest.expect.yaml:2");
        File.ReadAllText(Path.Combine(_recipes.Folder, "out/matrix.html")).Should().Contain("href=\"good/report.html\"");
        Directory.Exists(_recipes.State).Should().BeFalse("all are ended");
        File.ReadLines(Path.Combine(_recipes.Folder, "published/known-servers.jsonl")).Should().Equal(["{\"servers\":[]}"], "a selection is not published for the whole");
        Directory.GetFiles(Path.Combine(_recipes.Folder, "published"), "*.md").Should().ContainSingle("so no page is made of it either").Which.Should().EndWith("matrix.md");

        var again = await _recipes.RunAsync("servers", "matrix", "--from", "out/bad", "out/good", "--out", "again");
        again.Exit.Should().Be(ExitCode.Deviations, "as the runs ended");
        again.Output.Should().Contain("smtp.rset.answers-250").And.NotContain("ill");
    }

    [Fact]
    public async Task A_run_that_is_published_as_a_whole_is_kept_current()
    {
        _recipes.With("one").With("other");
        await _recipes.RunAsync(["servers", "matrix", "one", "other", "--out", "out", .. Rset]);
        var published = Directory.CreateDirectory(Path.Combine(_recipes.Folder, "published")).FullName;
        await File.WriteAllTextAsync(Path.Combine(published, "one.zip"), "an older one", TestContext.Current.CancellationToken);
        foreach (var name in (string[])["one", "other"])
        {
            // A selection is not published; the few conversations are the whole here.
            var stream = Path.Combine(_recipes.Folder, "out", name, EventWriter.FileName);
            await File.WriteAllTextAsync(stream, Selection().Replace(await File.ReadAllTextAsync(stream, TestContext.Current.CancellationToken), "\"selection\":\"*\"", 1), TestContext.Current.CancellationToken);
        }

        var matrix = await _recipes.RunAsync("servers", "matrix", "--from", "out/one", "out/other", "--out", "again", "--publish", "published");

        matrix.Exit.Should().Be(ExitCode.Success, matrix.Errors);
        Directory.GetFiles(published, "*.zip").Should().ContainSingle("nobody asked for the other");
        File.ReadAllText(Path.Combine(published, "one.md")).Should().Contain("(one.zip)");
        File.ReadAllText(Path.Combine(published, "other.md")).Should().NotContain(".zip");
        using var bundle = ZipFile.OpenRead(Path.Combine(published, "one.zip"));
        bundle.Entries.Select(entry => entry.FullName).Should().Contain(["events.jsonl", "report.html", "report.sarif", "manifest.json"]);

        var both = await File.ReadAllTextAsync(Path.Combine(published, "matrix.md"), TestContext.Current.CancellationToken);
        await _recipes.RunAsync("servers", "matrix", "--from", "out/one", "--out", "alone", "--publish", "published");
        File.ReadAllText(Path.Combine(published, "matrix.md")).Should().Be(both, "a matrix of one would hide the other");
    }

    [GeneratedRegex("\"selection\":\"[^\"]*\"")]
    private static partial Regex Selection();

    [Fact]
    public async Task What_took_longest_last_time_begins()
    {
        _recipes.With("a").With("b").With("c");
        foreach (var (name, seconds) in new[] { ("a", 2), ("b", 30), ("c", 11) })
        {
            Directory.CreateDirectory(Path.Combine(_recipes.Folder, "out", name));
            File.WriteAllText(Path.Combine(_recipes.Folder, "out", name, EventWriter.FileName), $$"""{"type":"run"}{{"\n"}}{"type":"end","seconds":{{seconds}}}{{"\n"}}""");
        }

        var matrix = await _recipes.RunAsync(["servers", "matrix", "a", "b", "c", "--out", "out", "--at-once", "1", .. Rset]);

        matrix.Errors.Split('\n').Where(line => line.EndsWith("is up and judged", StringComparison.Ordinal)).Should().Equal(["b: is up and judged", "c: is up and judged", "a: is up and judged"], matrix.Errors);
    }

    [Fact]
    public async Task An_interruption_ends_the_server_too()
    {
        // It hangs at RSET, so that the run is in the middle when the signal comes.
        _recipes.With("slow", "open my $f, '>', \"$0.asked\"; close $f; sleep 100");
        using var process = _recipes.Start("servers", "run", "slow", "--select", "smtp.rset.before-ehlo");
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var asked = Path.Combine(_recipes.Folder, "slow/server.pl.asked");
        // Another process writes the file, and nothing tells of it.
        for (var waited = 0; !File.Exists(asked) && waited < 600 && !process.HasExited; waited++)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        File.Exists(asked).Should().BeTrue("the server is asked within a minute");

        Process.Start("kill", ["-INT", process.Id.ToString()]).WaitForExit();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        process.ExitCode.Should().Be(ExitCode.Interrupted, await errors);
        Directory.Exists(_recipes.State).Should().BeFalse("the server is down and its files are gone");
        EventReader.Read(Path.Combine(_recipes.Folder, "conformtest-out/slow")).Ended!.Exit.Should().Be(ExitCode.Interrupted);
    }

    [Theory]
    [InlineData("no server 'nix'; there are one", "servers", "run", "nix")]
    [InlineData("name a server, or --all", "servers", "up")]
    [InlineData("not both", "servers", "down", "one", "--all")]
    [InlineData("--at-once takes a number from 1 to 8", "servers", "matrix", "--at-once", "9")]
    [InlineData("--fast or --default", "servers", "run", "one", "--fast", "--default")]
    public async Task What_cannot_be_meant_is_said(string problem, params string[] arguments)
    {
        var outcome = await _recipes.With("one").RunAsync(arguments);
        outcome.Exit.Should().Be(ExitCode.Usage);
        outcome.Errors.Should().Contain(problem);
    }

    [Fact]
    public async Task A_folder_without_recipes_is_refused()
    {
        var output = new StringWriter();
        (await Application.RunAsync(["servers", "list", "--recipes", "/nowhere"], output, output)).Should().Be(ExitCode.Usage);
        output.ToString().Should().Contain("'/nowhere' holds no servers.sh");
    }
}
