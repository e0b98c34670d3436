using ConformTest.Cli.Reporting;
using ConformTest.Harness.Events;
using ConformTest.Harness.Running;
using ConformTest.Reports.Matrix;

namespace ConformTest.Cli.Servers;

/// <summary>What became of one server.</summary>
/// <param name="Run">Null when it did not come up.</param>
/// <param name="Trouble">Why there is no run, or what went wrong when it was ended; empty when all went well.</param>
internal sealed record JudgedServer(string Name, int Exit, string Folder, RunRecord? Run, string Trouble)
{
    private static readonly int[] Gravest = [ExitCode.Interrupted, ExitCode.Usage, ExitCode.Unreachable, ExitCode.Deviations, ExitCode.StaleExpectations, ExitCode.NothingVerified];

    /// <summary>What a run that ended early did not reach would be missing from what is published.</summary>
    public bool IsWhole => Run is { Ended: { Exit: not (ExitCode.Usage or ExitCode.Unreachable or ExitCode.Interrupted) }, Started.Selection: "*" };

    /// <summary>The file of its run's stream.</summary>
    public string Stream => Directory.Exists(Folder) ? Path.Combine(Folder, EventWriter.FileName) : Folder;

    /// <summary>It as a server of a matrix that stands in a folder.</summary>
    public MatrixServer In(string folder)
    {
        var site = Run is null ? "" : SitePlace.From(folder, Folder);
        return new MatrixServer(Name, Run, Trouble) { Site = site, Page = site == "" ? "" : $"{site}/report.html" };
    }

    /// <summary>The exit code for several: the gravest of theirs.</summary>
    public static int ExitOf(IEnumerable<JudgedServer> servers) =>
        servers.Select(server => server.Exit).OrderBy(exit => Array.IndexOf(Gravest, exit) is >= 0 and var rank ? rank : int.MaxValue).FirstOrDefault(ExitCode.Success);
}
