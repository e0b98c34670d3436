using System.Text;
using ConformTest.Harness.Language;
using ConformTest.Harness.Matching;
using ConformTest.Harness.Tests.Protocols;

namespace ConformTest.Harness.Tests.Matching;

/// <summary>Names and their values, as the player would hold them.</summary>
internal sealed class ScopeOf : IScope
{
    private readonly Dictionary<string, byte[]> _values = [];

    public ScopeOf(params (string Name, string Value)[] values)
    {
        foreach (var (name, value) in values)
            _values.Add(name, Encoding.UTF8.GetBytes(value));
    }

    public Dictionary<string, string> Bound { get; } = [];

    public Dictionary<string, string> Cells { get; } = [];

    public bool TryGet(string name, out ReadOnlyMemory<byte> value)
    {
        var found = _values.TryGetValue(name, out var bytes);
        value = bytes;
        return found;
    }

    public void Bind(string name, ReadOnlyMemory<byte> value)
    {
        _values[name] = value.ToArray();
        Bound[name] = WireText.Text(value);
    }

    public ReadOnlyMemory<byte> Evaluate(TemplatePart part) => part switch
    {
        ReferencePart reference => _values[reference.Name],
        TextPart text => Encoding.UTF8.GetBytes(text.Text),
        QuotePart quote => Encoding.UTF8.GetBytes(quote.Text),
        OctetsPart octets => octets.Octets.AsSpan().ToArray(),
        _ => throw new NotSupportedException(part.ToString()),
    };

    public Template Splice(string column) => Pattern.Of(Cells[column]);
}

internal static class Pattern
{
    public static Template Of(string text) => TemplateParser.Parse(text, new SourcePosition("test.conv", 1, 1));

    public static Template[] Lines(string text) => [.. text.Split('\n').Select(Of)];
}
