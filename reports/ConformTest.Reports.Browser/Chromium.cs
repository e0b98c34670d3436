using System.Diagnostics;

namespace ConformTest.Reports.Browser;

/// <summary>A headless Chromium of this machine, spoken to by the DevTools protocol.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Process process;
    private readonly string profile = Directory.CreateTempSubdirectory("conformtest-chromium-").FullName;

    private Chromium(string program)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--remote-debugging-port=0", $"--user-data-dir={profile}", "about:blank"])
        {
            start.ArgumentList.Add(argument);
        }
        process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.OutputDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
    }

    /// <summary>Starts it and opens a page.</summary>
    /// <exception cref="InvalidOperationException">There is no Chromium, or it does not come up.</exception>
    public static async Task<(Chromium Browser, Tab Tab)> OpenAsync()
    {
        var program = ((string[])["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("there is no Chromium here: apt-get install chromium");
        var browser = new Chromium(program);
        return (browser, await Tab.OpenAsync(await browser.PortAsync()));
    }

    /// <summary>Chromium chooses a free port and writes it into its folder.</summary>
    private async Task<int> PortAsync()
    {
        var file = Path.Combine(profile, "DevToolsActivePort");
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < Patience && !process.HasExited)
        {
            if (File.Exists(file) && (await File.ReadAllLinesAsync(file)) is [var port, _, ..])
            {
                return int.Parse(port, System.Globalization.CultureInfo.InvariantCulture);
            }
            // Nothing tells that the file is there.
            await Task.Delay(50);
        }
        throw new InvalidOperationException($"Chromium did not open its port within {Patience.TotalSeconds} s");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        try
        {
            Directory.Delete(profile, recursive: true);
        }
        catch (IOException)
        {
            // A child of the browser may still write there; the folder is a temporary one.
        }
    }
}
