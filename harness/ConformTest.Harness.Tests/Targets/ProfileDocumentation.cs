using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ConformTest.Harness.Tests.Targets;

/// <summary>The reference page of profiles, and their schema, as files of the source tree.</summary>
internal static partial class ProfileDocumentation
{
    internal static IEnumerable<string> Examples() => YamlBlock().Matches(Text("docs/profile.md")).Select(match => match.Groups[1].Value);

    internal static string Schema() => Text("harness/ConformTest.Harness/Targets/profile.schema.json");

    internal static string Page() => Text("docs/profile.md");

    private static string Text(string path) => File.ReadAllText(Path.Combine(Root(), path));

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../../.."));

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex YamlBlock();
}
