using System.Diagnostics;

namespace ConformTest.Cli.Tests.Support;

/// <summary>Ends a process as a person would.</summary>
internal static class Interrupt
{
    private const int Int = 2;

    /// <summary>
    /// Ctrl-C's signal; TERM where the process does not hear that one, as when a shell that started the tests in its background has them ignore it.
    /// </summary>
    public static async Task SendAsync(Process process, CancellationToken cancellation)
    {
        var ignored = (await File.ReadAllLinesAsync($"/proc/{process.Id}/status", cancellation)).First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal));
        var isIgnored = (Convert.ToUInt64(ignored["SigIgn:".Length..].Trim(), 16) >> (Int - 1) & 1) == 1;
        using var kill = Process.Start("kill", [isIgnored ? "-TERM" : "-INT", process.Id.ToString()]);
        await kill.WaitForExitAsync(cancellation);
    }
}
