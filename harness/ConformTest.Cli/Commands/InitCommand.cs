using System.CommandLine;
using ConformTest.Cli.Init;
using ConformTest.Harness.Running;
using ConformTest.Harness.Targets;
using ConformTest.Reports;

namespace ConformTest.Cli.Commands;

/// <summary><c>conformtest init</c>: a profile to start from, an empty expectations file, and a gate for CI.</summary>
internal static class InitCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static Command Create(Surroundings surroundings)
    {
        var urls = new Argument<string[]>("url") { Description = "The server's endpoints, such as smtp://127.0.0.1:2525 imap://alice:secret@127.0.0.1:1143; or a host, whose mail ports are looked for.", Arity = ArgumentArity.ZeroOrMore };
        var domain = Options.Domain();
        var folder = new Option<string>("--out", "-o") { Description = "The folder to write into.", HelpName = "folder", DefaultValueFactory = _ => "." };
        var force = new Option<bool>("--force") { Description = "Overwrite files that are there." };
        var blind = new Option<bool>("--no-probe") { Description = "Do not connect to anything." };
        var command = new Command("init", $"Writes {GateFiles.Profile}, {GateFiles.Expectations}, {GateFiles.Script} and {GateFiles.Workflow} for a server.") { urls, domain, folder, force, blind };
        command.SetAction(async (parsed, _) =>
        {
            var output = parsed.GetValue(folder)!;
            string[] files = [GateFiles.Profile, GateFiles.Expectations, GateFiles.Script, GateFiles.Workflow];
            // Before anything is asked of anybody: all are written, or none.
            if (!parsed.GetValue(force) && files.Where(file => Path.Exists(Path.Combine(output, file))).ToList() is { Count: > 0 } there)
                throw new UsageException($"{string.Join(", ", there)} {(there.Count == 1 ? "is" : "are")} there already; --force overwrites, --out names another folder");
            var named = await EndpointsAsync(parsed.GetValue(urls) ?? [], parsed.GetValue(blind), surroundings).ConfigureAwait(false);
            var profile = Profile.FromUrls(named, parsed.GetValue(domain));
            var found = parsed.GetValue(blind) ? new TargetCapabilities([]) : await LookAsync(profile, surroundings).ConfigureAwait(false);
            var draft = new ProfileDraft(profile, found);
            string[] texts = [draft.Write(), GateFiles.ExpectationsText(profile.Name), GateFiles.ScriptText(), GateFiles.WorkflowText(profile.Endpoints[0], draft.Variables)];
            for (var at = 0; at < files.Length; at++)
                Write(Path.Combine(output, files[at]), texts[at]);
            await TellAsync(files, draft, surroundings.Output).ConfigureAwait(false);
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>URLs as they are; a host's open mail ports; without either a place to fill in.</summary>
    private static async Task<IReadOnlyList<string>> EndpointsAsync(string[] named, bool blind, Surroundings surroundings)
    {
        if (named.Length == 0)
            return ["smtp://127.0.0.1:25", "imap://127.0.0.1:143"];
        List<string> urls = [];
        foreach (var name in named)
        {
            if (name.Contains("://", StringComparison.Ordinal))
            {
                urls.Add(name);
                continue;
            }

            var open = blind ? [] : await MailPorts.FindAsync(name, surroundings.Interrupted).ConfigureAwait(false);
            if (open.Count == 0 && !blind)
                await surroundings.Errors.WriteLineAsync($"none of the mail ports of {Visible.Clip(name, 100)} takes connections from here").ConfigureAwait(false);
            urls.AddRange(open.Count > 0 ? open : [$"smtp://{name}"]);
        }

        return urls;
    }

    private static async Task<TargetCapabilities> LookAsync(Profile profile, Surroundings surroundings)
    {
        var patient = profile with { Limits = profile.Limits with { Greeting = Patience, Reply = Patience } };
        var found = await TargetProbe.LookAsync(patient, new FixtureMessages(), TimeProvider.System, surroundings.Interrupted).ConfigureAwait(false);
        foreach (var probe in found.Endpoints)
        {
            var what = probe.Failure is { } failure ? $"cannot be used: {failure}" : $"{probe.Greeting}   {probe.All.Count} capabilities{(probe.LoginFailure is { } login ? $"; {login}" : "")}";
            await surroundings.Errors.WriteLineAsync($"{probe.Endpoint.Url}   {Visible.Clip(what, 160)}").ConfigureAwait(false);
        }

        return found;
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, text);
        if (path.EndsWith(".sh", StringComparison.Ordinal) && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
    }

    private static async Task TellAsync(string[] files, ProfileDraft draft, TextWriter output)
    {
        await output.WriteLineAsync($"written: {string.Join(", ", files)}").ConfigureAwait(false);
        await output.WriteLineAsync($"next: fill in {GateFiles.Profile}, then").ConfigureAwait(false);
        if (draft.Variables.Count > 0)
            await output.WriteLineAsync($"  export {string.Join(' ', draft.Variables.Select(variable => $"{variable}=..."))}").ConfigureAwait(false);
        await output.WriteLineAsync($"  conformtest run --target {GateFiles.Profile} --expect {GateFiles.Expectations} --update-expectations").ConfigureAwait(false);
        await output.WriteLineAsync($"and from then on ./{GateFiles.Script}").ConfigureAwait(false);
    }
}
