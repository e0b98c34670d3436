using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ConformTest.Harness.Targets;

/// <summary>A mapping of a profile file whose keys are known beforehand.</summary>
internal sealed class ProfileMap
{
    private readonly ProfileSource _source;
    private readonly YamlNode _node;
    private readonly Dictionary<string, YamlNode> _values = new(StringComparer.Ordinal);

    /// <param name="what">How to call it in messages: <c>an endpoint</c>.</param>
    internal ProfileMap(ProfileSource source, YamlNode node, string what, params string[] keys)
    {
        (_source, _node) = (source, node);
        if (node is not YamlMappingNode map)
            throw source.Fault(node, $"{what} is a mapping (key: value)");
        foreach (var (key, value) in map.Children)
        {
            string name = (key as YamlScalarNode)?.Value ?? throw source.Fault(key, "a key is a word");
            if (!keys.Contains(name))
                throw source.Fault(key, $"{what} has no '{name}'", NearestWord.To(name, keys) is { } near
                    ? $"did you mean '{near}'?"
                    : $"known here: {string.Join(", ", keys)}");
            _values.Add(name, value);
        }
    }

    internal YamlNode Node => _node;

    internal YamlNode? At(string key) => _values.GetValueOrDefault(key);

    internal ProfileException Missing(string key, string what) => _source.Fault(_node, $"{what} needs '{key}'");

    internal ProfileException Fault(string key, string reason, string? hint = null)
        => _source.Fault(_values.GetValueOrDefault(key) ?? _node, reason, hint);

    internal string? Text(string key) => At(key) is { } node ? TextOf(node, $"'{key}'") : null;

    internal string Text(string key, string fallback) => Text(key) ?? fallback;

    internal string TextOf(YamlNode node, string what)
        => node is not YamlScalarNode scalar ? throw _source.Fault(node, $"{what} is a text")
            : scalar.Style == ScalarStyle.Plain && scalar.Value is (null or "" or "~" or "null")
                ? throw _source.Fault(node, $"{what} has no value", "an empty text is written \"\"")
                : scalar.Value!;

    internal int? Number(string key, int min, int max)
        => Text(key) is not { } text ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= min && number <= max ? number
            : throw Fault(key, $"'{key}' is a number from {min} to {max}");

    internal TimeSpan Duration(string key, TimeSpan fallback)
    {
        if (Text(key) is not { } text)
            return fallback;
        var (unit, ticks) = text.EndsWith("ms", StringComparison.Ordinal) ? ("ms", TimeSpan.TicksPerMillisecond)
            : text.EndsWith('s') ? ("s", TimeSpan.TicksPerSecond)
            : text.EndsWith('m') ? ("m", TimeSpan.TicksPerMinute)
            : ("", 0L);
        return ticks > 0
            && decimal.TryParse(text[..^unit.Length].TrimEnd(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal count)
            && count > 0 && count <= TimeSpan.TicksPerDay / ticks
            ? TimeSpan.FromTicks((long)(count * ticks))
            : throw Fault(key, $"'{key}' is a time such as 300 ms, 2.5 s or 1 m");
    }

    internal IEnumerable<YamlNode> List(string key)
        => At(key) switch
        {
            null => [],
            YamlSequenceNode list => list.Children,
            _ => throw Fault(key, $"'{key}' is a list (lines that begin with a dash)"),
        };
}
