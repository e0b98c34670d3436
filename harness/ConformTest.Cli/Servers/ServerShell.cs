using System.ComponentModel;
using System.Diagnostics;

namespace ConformTest.Cli.Servers;

/// <summary>Installs, starts and ends real servers: the front of <c>servers.sh</c>.</summary>
/// <param name="folder">That of the recipes.</param>
/// <param name="log">What the scripts say on their way.</param>
/// <param name="chatter">Whether package managers are heard there too.</param>
internal sealed class ServerShell(string folder, TextWriter log, Chatter chatter)
{
    private static readonly TimeSpan ForInstalling = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan ForStarting = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ForEnding = TimeSpan.FromMinutes(2);
    private const int LinesKept = 12;

    // The scripts wait for one another too, but where the last `down` takes the state's folder away, another may stumble on it first.
    private static readonly SemaphoreSlim Starting = new(1);
    private static readonly SemaphoreSlim Installing = new(1);

    public string Folder => folder;

    /// <summary>The names of all recipes.</summary>
    public IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(folder, "recipe.sh", SearchOption.AllDirectories).Select(file => Path.GetFileName(Path.GetDirectoryName(file))!).Order(StringComparer.Ordinal)];

    /// <summary>The deviations that are known of a server.</summary>
    public string Expectations(string name) => Path.Combine(folder, name, "conformtest.expect.yaml");

    /// <summary>What people wrote of its deviations, Markdown; empty when nobody did.</summary>
    public string Judgement(string name)
    {
        var file = Path.Combine(folder, name, "JUDGEMENT.md");
        return File.Exists(file) ? File.ReadAllText(file) : "";
    }

    public async Task<IReadOnlyList<ListedServer>> ListAsync(CancellationToken cancellation)
    {
        var said = await RunAsync(Starting, Session.Ours, ForStarting, ["list"], cancellation).ConfigureAwait(false);
        return [.. said.Output.Split('\n').Select(ListedServer.Parse).OfType<ListedServer>()];
    }

    /// <summary>Installs what servers need. It is not cut off: package managers that are leave the system half configured.</summary>
    public Task InstallAsync(IReadOnlyList<string> names) => RunAsync(Installing, Session.Ours, ForInstalling, ["install", .. names], CancellationToken.None);

    /// <summary>Starts a server and returns its profile's path.</summary>
    public async Task<string> UpAsync(string name, bool fast, CancellationToken cancellation)
    {
        var said = await RunAsync(Starting, Session.Own, ForStarting, ["up", name, fast ? "--fast" : "--default"], cancellation).ConfigureAwait(false);
        return said.Output.Trim();
    }

    /// <summary>Ends servers and removes their files; nothing interrupts that.</summary>
    public Task DownAsync(IReadOnlyList<string> names) => RunAsync(Starting, Session.Own, ForEnding, ["down", .. names], CancellationToken.None);

    /// <summary>What the server wrote to its log.</summary>
    public async Task<string> LogAsync(string name, CancellationToken cancellation) =>
        (await RunAsync(Starting, Session.Ours, ForStarting, ["log", name], cancellation).ConfigureAwait(false)).Output;

    /// <summary>Whether a script shares our session. In one of its own, Ctrl-C at the terminal does not reach it: we end it, or let it end.</summary>
    private enum Session { Ours, Own }

    private async Task<(string Output, string Errors)> RunAsync(SemaphoreSlim turn, Session session, TimeSpan limit, string[] arguments, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await RunAloneAsync(session, limit, arguments, cancellation).ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<(string Output, string Errors)> RunAloneAsync(Session session, TimeSpan limit, string[] arguments, CancellationToken cancellation)
    {
        string[] command = [.. session == Session.Own ? ["setsid", "--wait"] : Array.Empty<string>(), "bash", Path.Combine(folder, "servers.sh"), .. arguments];
        using var process = Start(command);
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(limit);
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = FollowAsync(process.StandardError);
        try
        {
            await process.WaitForExitAsync(limited.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellation.ThrowIfCancellationRequested();
            throw new ServerTroubleException($"'servers.sh {string.Join(' ', arguments)}' was not done within {limit.TotalMinutes} minutes");
        }

        var last = await errors.ConfigureAwait(false);
        return process.ExitCode == 0
            ? (await output.ConfigureAwait(false), string.Join('\n', last))
            : throw new ServerTroubleException(last.Count == 0 ? $"'servers.sh {string.Join(' ', arguments)}' ended with {process.ExitCode}" : string.Join('\n', last));
    }

    private static Process Start(string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        try
        {
            var process = Process.Start(start)!;
            process.StandardInput.Close();
            return process;
        }
        catch (Win32Exception missing)
        {
            throw new UsageException($"the recipes are bash scripts for Debian, and '{command[0]}' cannot be started: {missing.Message}");
        }
    }

    /// <summary>Passes the lines on, and keeps the last ones.</summary>
    private async Task<IReadOnlyList<string>> FollowAsync(StreamReader errors)
    {
        Queue<string> last = [];
        while (await errors.ReadLineAsync(CancellationToken.None).ConfigureAwait(false) is { } line)
        {
            if (chatter == Chatter.Everything || Names.Any(name => line.StartsWith($"{name}: ", StringComparison.Ordinal)))
                await log.WriteLineAsync(Reports.Visible.Text(line)).ConfigureAwait(false);
            last.Enqueue(line);
            if (last.Count > LinesKept)
                last.Dequeue();
        }

        return [.. last];
    }
}

/// <summary>Whose words are passed on: those of the recipes, or of all that they start.</summary>
internal enum Chatter { Recipes, Everything }

/// <summary>A script of the recipes failed; the message is the end of what it said.</summary>
internal sealed class ServerTroubleException(string message) : Exception(message);
