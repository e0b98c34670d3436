using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConformTest.Reports.Bundle;

/// <summary>What a bundle holds: each file with its hash, and whose run it is.</summary>
/// <param name="Format">The form of bundles, <see cref="Form"/>.</param>
/// <param name="Date">When the run began.</param>
public sealed record BundleManifest(string Format, string Target, string Software, string Harness, string Suite, DateTimeOffset Date, ImmutableArray<BundledFile> Files)
{
    /// <summary>The manifest's own name; it is the one file that it does not list.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The value of <see cref="Format"/>.</summary>
    public const string Form = "conformtest-bundle/1";

    internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, BundleJson.Default.BundleManifest);

    /// <exception cref="JsonException">It is no manifest.</exception>
    internal static BundleManifest FromJson(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, BundleJson.Default.BundleManifest) is { Files.IsDefault: false, Format: not null } manifest ? manifest : throw new JsonException("it is no manifest");
}

/// <param name="Path">Inside the bundle, with slashes.</param>
/// <param name="Sha256">Lower-case hexadecimal digits.</param>
public sealed record BundledFile(string Path, long Octets, string Sha256);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(BundleManifest))]
internal sealed partial class BundleJson : JsonSerializerContext;
