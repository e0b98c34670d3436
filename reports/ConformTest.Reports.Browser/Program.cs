using System.Reflection;
using ConformTest.Harness.Events;
using ConformTest.Reports;
using ConformTest.Reports.Browser;
using ConformTest.Reports.Matrix;

// Walks through the report of a run that has deviations, and through that of a run full of hostile text, with a real browser.
// Arguments: the run's folder, the hostile stream. Ends with "N passed, M failed"; exit 1 when any failed.
// With --photograph FOLDER PAGE[#ID]... it takes pictures of pages instead, for people to look at.
if (args is ["--photograph", var album, .. var pages])
{
    var (camera, view) = await Chromium.OpenAsync();
    await using (camera)
    using (view)
    {
        foreach (var page in pages)
        {
            await new Photographs(view, album).TakeAsync(string.Join('-', page.Split('#').Select(Path.GetFileNameWithoutExtension)), "file://" + Path.GetFullPath(page));
        }
    }
    return 0;
}

if (args is not [var folder, var hostile])
{
    Console.Error.WriteLine("usage: ConformTest.Reports.Browser RUN-FOLDER HOSTILE-STREAM, or --photograph FOLDER PAGE[#ID]...");
    return 2;
}

var run = EventReader.Read(folder);
if (!run.Checks.Any(check => check is { Verdict: "fail", Known: false }))
{
    Console.Error.WriteLine($"{folder}: the run has no new deviation, so there is nothing to walk through");
    return 2;
}

MatrixRenderers.Write(ServerMatrix.Of([new(run.Started.Target.Name, run, "") { Site = "..", Page = "../report.html" }]), Path.Combine(folder, "servers"));
var bad = Directory.CreateTempSubdirectory("conformtest-hostile-").FullName;
ReportFolder.Write(EventReader.Read(hostile), bad, ReportRenderers.Find("html")!);
var (passed, failed) = (0, 0);
var (browser, tab) = await Chromium.OpenAsync();
await using (browser)
using (tab)
{
    var walk = new Walk(tab, run, "file://" + Path.GetFullPath(folder), "file://" + bad);
    foreach (var step in typeof(Walk).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(method => method.ReturnType == typeof(Task)))
    {
        try
        {
            await walk.BeginAsync();
            await (Task)step.Invoke(walk, null)!;
            passed++;
        }
        catch (Exception failure) when (failure is WalkException or TimeoutException or InvalidOperationException)
        {
            failed++;
            Console.WriteLine($"FAILED {step.Name.Replace('_', ' ')}: {failure.Message}");
        }
    }
}
Directory.Delete(bad, recursive: true);
Console.WriteLine($"{passed} passed, {failed} failed");
return failed == 0 && passed > 0 ? 0 : 1;
