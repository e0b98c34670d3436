using System.CommandLine;
using ConformTest.Harness.Language;
using ConformTest.Harness.Running;

namespace ConformTest.Cli.Commands;

/// <summary><c>--fail-on</c>: from which level and kind on a deviation counts for the exit code.</summary>
internal static class FailOn
{
    /// <param name="what">What happens from there on, as the option's help says it.</param>
    public static Option<string> Option(string what) => new("--fail-on")
    {
        Description = $"From which level and kind on {what}: must|should, breach|hazard|hardening.",
        HelpName = "level[,kind]",
        DefaultValueFactory = _ => "must,breach",
    };

    /// <exception cref="UsageException">A word is neither a level nor a kind.</exception>
    public static FailureThreshold Read(string words)
    {
        var threshold = FailureThreshold.Default;
        foreach (var word in words.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Enum.TryParse<Level>(word, ignoreCase: true, out var level) && !char.IsDigit(word[0]))
                threshold = threshold with { Level = level };
            else if (Enum.TryParse<DeviationKind>(word, ignoreCase: true, out var kind) && !char.IsDigit(word[0]))
                threshold = threshold with { Kind = kind };
            else
                throw new UsageException($"--fail-on: '{word}' is none of must, should, may, breach, hazard, hardening");
        }

        return threshold;
    }
}
