using ConformTest.Harness.Events;
using ConformTest.Harness.Running;
using ConformTest.Harness.Targets;
using ConformTest.Reports.Bundle;

namespace ConformTest.Cli.Reporting;

/// <summary>Writes a run's bundle.</summary>
internal static class BundleFile
{
    /// <param name="profile">The target's; null when only its stream is at hand.</param>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static void Write(string path, RunRecord run, string stream, Profile? profile)
    {
        try
        {
            using var output = File.Create(path);
            RunBundle.Write(run, Read(stream), profile is null ? null : MaskedProfile.Write(profile), output);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--bundle: {path}: {failure.Message}");
        }
    }

    /// <summary>The run's writer may still hold it open.</summary>
    private static byte[] Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var octets = new MemoryStream();
        stream.CopyTo(octets);
        return octets.ToArray();
    }
}
