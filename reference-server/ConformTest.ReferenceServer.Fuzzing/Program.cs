using System.Diagnostics;
using ConformTest.ReferenceServer.Fuzzing;

// dotnet run -c Release --project reference-server/ConformTest.ReferenceServer.Fuzzing -- --minutes 10
if (Arguments.Parse(args) is not { } arguments)
{
    Console.Error.WriteLine(Arguments.Usage);
    return 2;
}

var loop = new FuzzLoop(arguments.Seed, new());
var started = Stopwatch.GetTimestamp();
var told = TimeSpan.Zero;
var findings = new Dictionary<string, FuzzFinding>(StringComparer.Ordinal);
var played = 0L;
for (var index = arguments.First; !IsOver(); index++)
{
    foreach (var target in arguments.Targets)
    {
        played++;
        if (await loop.PlayAsync(target, index) is not { } finding) continue;
        var line = finding.Problem.Split('\n', 2)[0];
        if (!findings.TryAdd($"{target.Name} {line[..Math.Min(60, line.Length)]}", finding)) continue;
        var file = Path.Combine(arguments.Folder, $"{finding.Target}-{finding.Seed}-{finding.Index}.bin");
        Directory.CreateDirectory(arguments.Folder);
        await File.WriteAllBytesAsync(file, finding.Input);
        Console.WriteLine($"{file}: {finding.Problem}");
    }

    var elapsed = Stopwatch.GetElapsedTime(started);
    if (elapsed - told < TimeSpan.FromSeconds(30)) continue;
    told = elapsed;
    Tell(elapsed);
}

Tell(Stopwatch.GetElapsedTime(started));
return findings.Count == 0 ? 0 : 1;

bool IsOver() => arguments.Count is { } count
    ? played >= count * arguments.Targets.Count
    : Stopwatch.GetElapsedTime(started) >= arguments.Time;

void Tell(TimeSpan elapsed) => Console.WriteLine(
    $"{elapsed:mm\\:ss}  {played} cases, {findings.Count} findings, {GC.GetTotalMemory(true) / 1024 / 1024} MiB held, {Environment.WorkingSet / 1024 / 1024} MiB resident");
