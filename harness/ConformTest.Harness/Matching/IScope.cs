using ConformTest.Harness.Language;

namespace ConformTest.Harness.Matching;

/// <summary>The names of a case while it is played.</summary>
public interface IScope
{
    bool TryGet(string name, out ReadOnlyMemory<byte> value);

    void Bind(string name, ReadOnlyMemory<byte> value);

    /// <summary>The octets that a part stands for. A reference to <c>tag</c> gives the newest tag.</summary>
    ReadOnlyMemory<byte> Evaluate(TemplatePart part);

    /// <summary>The row's cell, as a piece of pattern.</summary>
    Template Splice(string column);
}
