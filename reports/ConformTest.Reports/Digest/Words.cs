using System.Globalization;

namespace ConformTest.Reports.Digest;

/// <summary>The words of the stream that reports sort by and explain.</summary>
public static class Words
{
    /// <summary>Gravest first; unknown words last.</summary>
    public static int RankOfLevel(string level) => level switch { "must" => 0, "should" => 1, "may" => 2, _ => 3 };

    /// <summary>Gravest first; unknown words last.</summary>
    public static int RankOfKind(string kind) => kind switch { "breach" => 0, "hazard" => 1, "hardening" => 2, _ => 3 };

    /// <summary>What a kind of deviation means, as a phrase.</summary>
    public static string Meaning(string kind) => kind switch
    {
        "breach" => "the clause is broken",
        "hazard" => "harmful together with a second program",
        "hardening" => "a defence is missing",
        _ => "",
    };

    /// <summary><c>1 check</c>, <c>2 checks</c>.</summary>
    public static string Count(int count, string one, string? many = null) =>
        $"{count.ToString("N0", CultureInfo.InvariantCulture)} {(count == 1 ? one : many ?? one + "s")}";

    /// <summary><c>850 ms</c>, <c>12.5 s</c>, <c>3 min 20 s</c>.</summary>
    public static string Duration(TimeSpan time) => time switch
    {
        { TotalSeconds: < 1 } => $"{time.TotalMilliseconds:0} ms",
        { TotalMinutes: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.#} s"),
        { TotalHours: < 1 } => $"{(int)time.TotalMinutes} min {time.Seconds} s",
        _ => $"{(int)time.TotalHours} h {time.Minutes} min",
    };

    /// <summary>A number of seconds out of a stream, however odd, as a phrase.</summary>
    public static string Seconds(double seconds) => double.IsFinite(seconds) && seconds is >= 0 and < 1e9 ? Duration(TimeSpan.FromSeconds(seconds)) : "?";
}
