using ConformTest.Harness.Language;

namespace ConformTest.Harness.Matching;

/// <summary>Holds captures back until the whole expectation has matched; within the pattern they can be used at once.</summary>
internal sealed class PendingScope(IScope scope)
{
    private readonly List<(string Name, ReadOnlyMemory<byte> Value)> _captures = [];

    /// <summary>A place to go back to.</summary>
    public int Mark => _captures.Count;

    public void Capture(string? name, ReadOnlyMemory<byte> value)
    {
        if (name is not null) _captures.Add((name, value));
    }

    /// <summary>Forgets what has been captured since the mark.</summary>
    public void Rollback(int mark) => _captures.RemoveRange(mark, _captures.Count - mark);

    public void Commit()
    {
        foreach (var (name, value) in _captures)
            scope.Bind(name, value);
        _captures.Clear();
    }

    public ReadOnlyMemory<byte> Evaluate(TemplatePart part)
    {
        if (part is ReferencePart reference)
        {
            var index = _captures.FindLastIndex(capture => capture.Name == reference.Name);
            if (index >= 0) return _captures[index].Value;
        }
        return scope.Evaluate(part);
    }

    public Template Splice(string column) => scope.Splice(column);
}
