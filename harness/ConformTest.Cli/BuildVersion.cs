using System.Reflection;
using ConformTest.Suites;

namespace ConformTest.Cli;

/// <summary>The versions that every report names.</summary>
internal static class BuildVersion
{
    public static string Harness { get; } = Of(typeof(Application).Assembly);

    public static string Suite { get; } = Of(typeof(SuiteCatalogue).Assembly);

    private static string Of(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";
}
