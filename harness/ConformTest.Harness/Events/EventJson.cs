using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConformTest.Harness.Events;

/// <summary>The stream's JSON: one object a line, camel case, <c>type</c> first.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RunEvent))]
internal sealed partial class EventJsonContext : JsonSerializerContext;

/// <summary>Reads and writes single events.</summary>
public static class EventJson
{
    private static readonly EventJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // The file is data, never pasted into HTML; readable octets matter more than HTML-safe ones.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // A stream may come from anywhere: what the records promise to hold must be there, and not null.
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    });

    public static byte[] Serialize(RunEvent happening) => JsonSerializer.SerializeToUtf8Bytes(happening, Context.RunEvent);

    /// <exception cref="JsonException">The line is no event of this schema.</exception>
    public static RunEvent Deserialize(ReadOnlySpan<byte> line) =>
        EventDefaults.Complete(JsonSerializer.Deserialize(line, Context.RunEvent) ?? throw new JsonException("an event is an object, not null"));

    /// <summary>For each word of <c>type</c>, the names of the fields that this version knows.</summary>
    internal static FrozenDictionary<string, FrozenSet<string>> FieldsByType() =>
        Context.RunEvent.PolymorphismOptions!.DerivedTypes.ToFrozenDictionary(
            derived => (string)derived.TypeDiscriminator!,
            derived => Context.GetTypeInfo(derived.DerivedType)!.Properties.Select(property => property.Name).ToFrozenSet());
}
