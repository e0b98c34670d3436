using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using ConformTest.Harness.Events;

namespace ConformTest.Reports.Bundle;

/// <summary>What is wrong with a bundle, and where.</summary>
public sealed record BundleFinding(string Path, string Problem);

/// <summary>What became of a verification.</summary>
/// <param name="Run">The run, if its stream could be read.</param>
/// <param name="Checks">Judgements held against their transcripts.</param>
/// <param name="Files">Files whose hashes were computed.</param>
public sealed record BundleVerification(RunRecord? Run, int Checks, int Files, ImmutableArray<BundleFinding> Findings);

/// <summary>
/// Looks whether a bundle is what it says: each file has its hash, none is missing or added; each deviation stands on octets of its transcript;
/// the totals and the exit code follow from the checks; and every report is what the stream gives, octet for octet, when this version wrote it.
/// </summary>
public static class BundleVerifier
{
    /// <summary>An archive may claim any size; what a bundle unpacks to is limited.</summary>
    private const long MostOctets = 2L * 1024 * 1024 * 1024;

    /// <param name="harness">The version that verifies; reports of another one are not rendered anew.</param>
    /// <exception cref="InvalidDataException">It is no ZIP archive.</exception>
    public static BundleVerification Verify(Stream bundle, string harness)
    {
        using var archive = new ZipArchive(bundle, ZipArchiveMode.Read, leaveOpen: true);
        var findings = ImmutableArray.CreateBuilder<BundleFinding>();
        if (archive.Entries.Sum(entry => entry.Length) > MostOctets)
        {
            return new(null, 0, 0, [new("", "unpacks to more than 2 GiB")]);
        }
        var contents = new Dictionary<string, byte[]>();
        foreach (var entry in archive.Entries)
        {
            if (!contents.TryAdd(entry.FullName, Read(entry)))
            {
                findings.Add(new(entry.FullName, "stands in the archive twice"));
            }
        }
        var files = Hashes(contents, findings);
        var run = Stream(contents, findings);
        var checks = 0;
        if (run is not null)
        {
            checks = EvidenceAudit.Audit(run, findings.Add);
            if (run.Started.Versions.Harness == harness)
            {
                Rendered(run, contents, findings);
            }
        }
        return new(run, checks, files, findings.ToImmutable());
    }

    private static int Hashes(Dictionary<string, byte[]> contents, ImmutableArray<BundleFinding>.Builder findings)
    {
        if (!contents.TryGetValue(BundleManifest.FileName, out var json))
        {
            findings.Add(new(BundleManifest.FileName, "is missing"));
            return 0;
        }
        BundleManifest manifest;
        try
        {
            manifest = BundleManifest.FromJson(json);
        }
        catch (JsonException failure)
        {
            findings.Add(new(BundleManifest.FileName, $"cannot be read: {failure.Message}"));
            return 0;
        }
        if (manifest.Format != BundleManifest.Form)
        {
            findings.Add(new(BundleManifest.FileName, $"is of the form {manifest.Format}; known here is {BundleManifest.Form}"));
        }
        foreach (var file in manifest.Files)
        {
            if (!contents.TryGetValue(file.Path, out var content))
            {
                findings.Add(new(file.Path, "is missing"));
            }
            else if (Convert.ToHexStringLower(SHA256.HashData(content)) != file.Sha256)
            {
                findings.Add(new(file.Path, "is not what the manifest's hash says: it was changed"));
            }
        }
        findings.AddRange(contents.Keys.Except(manifest.Files.Select(file => file.Path)).Where(path => path != BundleManifest.FileName).Select(path => new BundleFinding(path, "is not in the manifest: it was added")));
        return manifest.Files.Length;
    }

    private static RunRecord? Stream(Dictionary<string, byte[]> contents, ImmutableArray<BundleFinding>.Builder findings)
    {
        if (!contents.TryGetValue(EventWriter.FileName, out var stream))
        {
            findings.Add(new(EventWriter.FileName, "is missing"));
            return null;
        }
        try
        {
            return EventReader.Read(new MemoryStream(stream), EventWriter.FileName);
        }
        catch (EventStreamException unreadable)
        {
            findings.Add(new(EventWriter.FileName, unreadable.Message));
            return null;
        }
    }

    private static void Rendered(RunRecord run, Dictionary<string, byte[]> contents, ImmutableArray<BundleFinding>.Builder findings)
    {
        foreach (var page in RunBundle.Reports(run).Concat(TranscriptText.Of(run)))
        {
            if (contents.TryGetValue(page.Path, out var content) && !content.AsSpan().SequenceEqual(RunBundle.Content(page)))
            {
                findings.Add(new(page.Path, "does not follow from the stream: it tells another run, or was changed"));
            }
        }
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var from = entry.Open();
        using var content = new MemoryStream();
        from.CopyTo(content);
        return content.ToArray();
    }
}
