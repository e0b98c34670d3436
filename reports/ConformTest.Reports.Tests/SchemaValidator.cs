using System.Text.Json;

namespace ConformTest.Reports.Tests;

/// <summary>
/// As much of JSON Schema as the stream's schema uses. Stricter in one point: a member that the schema does not name is a fault,
/// so that the schema cannot lag behind the code.
/// </summary>
internal sealed class SchemaValidator(JsonElement root)
{
    private static readonly string[] Understood =
        ["type", "const", "enum", "required", "properties", "items", "additionalProperties", "oneOf", "$ref", "minimum", "format", "description", "title", "$schema", "$id", "$defs"];

    public List<string> Validate(JsonElement value) => Validate(value, root, "");

    private List<string> Validate(JsonElement value, JsonElement schema, string path)
    {
        var faults = schema.EnumerateObject().Where(rule => !Understood.Contains(rule.Name)).Select(rule => $"{path}: rule {rule.Name} is not understood").ToList();
        if (schema.TryGetProperty("$ref", out var reference))
        {
            faults.AddRange(Validate(value, root.GetProperty("$defs").GetProperty(reference.GetString()!.Split('/')[^1]), path));
        }
        if (schema.TryGetProperty("oneOf", out var choices))
        {
            var results = choices.EnumerateArray().Select(choice => Validate(value, choice, path)).ToList();
            if (results.Count(result => result.Count == 0) != 1)
            {
                faults.Add($"{path}: fits {results.Count(result => result.Count == 0)} forms; nearest: {string.Join("; ", results.MinBy(result => result.Count)!)}");
            }
        }
        if (schema.TryGetProperty("const", out var constant) && constant.GetString() != (value.ValueKind == JsonValueKind.String ? value.GetString() : null))
        {
            // Weighs more than other faults, so that "nearest" names the right form.
            faults.AddRange(Enumerable.Repeat($"{path}: is not {constant}", 100));
        }
        if (schema.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(word => word.GetRawText() == value.GetRawText()))
        {
            faults.Add($"{path}: {value} is none of {words}");
        }
        if (schema.TryGetProperty("type", out var type) && !IsOf(value, type.GetString()!))
        {
            faults.Add($"{path}: {value} is no {type}");
            return faults;
        }
        if (schema.TryGetProperty("minimum", out var minimum) && value.GetDouble() < minimum.GetDouble())
        {
            faults.Add($"{path}: {value} is below {minimum}");
        }
        if (value.ValueKind == JsonValueKind.Object && !schema.TryGetProperty("oneOf", out _) && !schema.TryGetProperty("$ref", out _))
        {
            faults.AddRange(Members(value, schema, path));
        }
        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            faults.AddRange(value.EnumerateArray().SelectMany((item, index) => Validate(item, items, $"{path}[{index}]")));
        }
        return faults;
    }

    private IEnumerable<string> Members(JsonElement value, JsonElement schema, string path)
    {
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)))
            {
                yield return $"{path}: {name} is missing";
            }
        }
        foreach (var member in value.EnumerateObject())
        {
            var known = schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(member.Name, out var rule)
                ? Validate(member.Value, rule, $"{path}.{member.Name}")
                : schema.TryGetProperty("additionalProperties", out var others) ? Validate(member.Value, others, $"{path}.{member.Name}") : [$"{path}: {member.Name} is not in the schema"];
            foreach (var fault in known)
            {
                yield return fault;
            }
        }
    }

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        _ => false,
    };
}
