using System.CommandLine;
using ConformTest.Cli.Reporting;
using ConformTest.Cli.Targets;
using ConformTest.Harness.Replay;
using ConformTest.Harness.Running;

namespace ConformTest.Cli.Commands;

/// <summary><c>conformtest replay</c>: plays printed transcripts against a target.</summary>
internal static class ReplayCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var what = new Argument<string[]>("file")
        {
            Description = "Transcripts as RFCs and textbooks print them, or folders of such; and, instead of --target, the target's URLs.",
            Arity = ArgumentArity.OneOrMore,
        };
        var bind = new Option<string[]>("--bind", "-b") { Description = "What stands for a name of the transcript, such as bob=alice; may be repeated. Without it the profile's accounts are taken in turn.", HelpName = "name=value" };
        var target = Options.Target();
        var domain = Options.Domain();
        var switches = new SwitchArguments();
        var json = new Option<bool>("--json") { Description = "One JSON object for each transcript on standard output." };
        var wire = new Option<bool>("--wire") { Description = "Show every octet that went over the wire." };
        var command = new Command("replay", "Plays printed transcripts against a target and says where it departs from them.") { what, bind, target, domain, json, wire };
        switches.AddTo(command);
        command.SetAction(async (parsed, _) =>
        {
            var named = parsed.GetValue(what) ?? [];
            var choice = new TargetChoice(
                parsed.GetValue(target),
                [.. named.Where(IsUrl)],
                parsed.GetValue(domain),
                switches.Read(parsed));
            var detail = parsed.GetValue(json) ? ReplayDetail.Json : parsed.GetValue(wire) ? ReplayDetail.Wire : ReplayDetail.Findings;
            return await ReplayAsync([.. named.Where(name => !IsUrl(name))], Bindings(parsed.GetValue(bind) ?? []), choice, detail, surroundings).ConfigureAwait(false);
        });
        return command;
    }

    private static bool IsUrl(string name) => name.Contains("://", StringComparison.Ordinal);

    private static IReadOnlyList<ReplayBinding> Bindings(string[] texts) =>
        [.. texts.Select(text => ReplayBinding.Parse(text) ?? throw new UsageException($"--bind takes name=value, such as bob=alice; '{text}' is neither"))];

    private static async Task<int> ReplayAsync(string[] paths, IReadOnlyList<ReplayBinding> bindings, TargetChoice choice, ReplayDetail detail, Surroundings surroundings)
    {
        if (paths.Length == 0)
            throw new UsageException("name a transcript, or a folder of transcripts");
        var files = paths.SelectMany(Files).ToList();
        var printer = new ReplayPrinter(surroundings.Output, files.Count == 1 ? ReplayList.One : ReplayList.Many, detail);
        var target = await ChosenTarget.OpenAsync(choice, Neighbour.None, surroundings.Interrupted).ConfigureAwait(false);
        await using var _ = target.ConfigureAwait(false);
        var replayer = await TranscriptReplayer.ProbeAsync(target.Profile, new FixtureMessages(), target.Secrets, TimeProvider.System, surroundings.Interrupted).ConfigureAwait(false);
        if (replayer.Unreachable is { } unreachable)
        {
            await surroundings.Errors.WriteLineAsync($"conformtest: {unreachable}").ConfigureAwait(false);
            return ExitCode.Unreachable;
        }

        foreach (var file in files)
        {
            try
            {
                var transcript = RawTranscript.Parse(await File.ReadAllTextAsync(file, surroundings.Interrupted).ConfigureAwait(false), file);
                printer.Print(await replayer.ReplayAsync(transcript, bindings, surroundings.Interrupted).ConfigureAwait(false));
            }
            catch (TranscriptException unreadable)
            {
                printer.Print(file, unreadable);
            }
        }

        printer.Summarize(target.Profile.Name);
        return printer.Exit;
    }

    private static IEnumerable<string> Files(string path)
    {
        if (!Directory.Exists(path))
            return File.Exists(path) ? [path] : throw new UsageException($"no transcript '{path}'");
        var files = Directory.EnumerateFiles(path, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        return files.Count > 0 ? files : throw new UsageException($"no transcript (*.txt) below '{path}'");
    }
}
