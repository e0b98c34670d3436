using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace ConformTest.Harness.Events;

/// <summary>What a line names, before it is believed: its type and those of its fields that this version does not know.</summary>
internal sealed record EventShape(string Type, bool IsKnown, ImmutableArray<string> UnknownFields)
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Fields = EventJson.FieldsByType();

    /// <exception cref="JsonException">No JSON object, or one without a type.</exception>
    public static EventShape Of(ReadOnlySpan<byte> line)
    {
        try
        {
            return Read(line);
        }
        catch (InvalidOperationException failure)
        {
            throw new JsonException($"a name is no UTF-8: {failure.Message}", failure);
        }
    }

    private static EventShape Read(ReadOnlySpan<byte> line)
    {
        var names = new List<string>();
        string? type = null;
        var reader = new Utf8JsonReader(line);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("an event is a JSON object");
        }
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString() ?? "";
            reader.Read();
            if (name == "type" && names.Count == 0)
            {
                type = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            }
            names.Add(name);
            reader.Skip();
        }
        if (reader.Read())
        {
            throw new JsonException("more follows the object");
        }
        if (type is null)
        {
            throw new JsonException("an event's first field is its \"type\"");
        }
        return Fields.TryGetValue(type, out var known)
            ? new(type, true, [.. names.Skip(1).Where(name => !known.Contains(name)).Distinct()])
            : new(type, false, []);
    }
}
