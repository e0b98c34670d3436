namespace ConformTest.Cli.Reporting;

/// <summary>Finds the sites of runs, so that pages made elsewhere can lead to them.</summary>
internal static class SitePlace
{
    /// <summary>The folder of a run, with slashes, as seen from another folder; empty when no site lies there.</summary>
    /// <param name="origin">The run's folder or its stream.</param>
    public static string From(string folder, string origin)
    {
        if (origin == "")
            return "";
        var run = Directory.Exists(origin) ? origin : Path.GetDirectoryName(Path.GetFullPath(origin))!;
        return File.Exists(Path.Combine(run, "report.html")) ? Path.GetRelativePath(folder, run).Replace('\\', '/') : "";
    }
}
