using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using ConformTest.Harness.Events;

namespace ConformTest.Reports.Bundle;

/// <summary>
/// A run as one file that can be handed on: the stream, the profile without secrets, each conversation's transcript as text, every report,
/// and a manifest of hashes. The same run gives the same octets.
/// </summary>
public static class RunBundle
{
    /// <summary>The target's profile in a bundle.</summary>
    public const string Profile = "profile.yaml";

    /// <summary>Writes the bundle, a ZIP archive.</summary>
    /// <param name="run">The run that the stream holds.</param>
    /// <param name="stream">The octets of its stream, as they stand in the file.</param>
    /// <param name="profile">The profile, secrets masked; null when none is known.</param>
    public static void Write(RunRecord run, ReadOnlyMemory<byte> stream, string? profile, Stream output)
    {
        var files = ImmutableArray.CreateBuilder<BundledFile>();
        using var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Add(EventWriter.FileName, stream.Span);
        if (profile is not null)
        {
            Add(Profile, Encoding.UTF8.GetBytes(profile));
        }
        foreach (var page in TranscriptText.Of(run).Concat(Reports(run)))
        {
            Add(page.Path, Content(page));
        }
        var manifest = new BundleManifest(BundleManifest.Form, run.Started.Target.Name, run.Started.Target.Software, run.Started.Versions.Harness, run.Started.Versions.Suite, run.Started.Date, files.ToImmutable());
        Entry(BundleManifest.FileName, manifest.ToJson());

        void Add(string path, ReadOnlySpan<byte> content)
        {
            files.Add(new(path, content.Length, Convert.ToHexStringLower(SHA256.HashData(content))));
            Entry(path, content);
        }

        void Entry(string path, ReadOnlySpan<byte> content)
        {
            var entry = archive.CreateEntry(path, CompressionLevel.Optimal);
            // An archive can date from 1980 to 2107 only, and knows no zones.
            entry.LastWriteTime = run.Started.Date.Year is >= 1980 and <= 2107 ? new DateTimeOffset(run.Started.Date.UtcDateTime, TimeSpan.Zero) : new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
            using var into = entry.Open();
            into.Write(content);
        }
    }

    /// <summary>Every file of every report.</summary>
    internal static IEnumerable<ReportPage> Reports(RunRecord run) => ReportRenderers.All.SelectMany(
        renderer => renderer.Beside(run).Prepend(new ReportPage(renderer.FileName, output => renderer.Render(run, output))));

    internal static byte[] Content(ReportPage page)
    {
        using var content = new MemoryStream();
        page.Write(content);
        return content.ToArray();
    }
}
