using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ConformTest.Harness.Language.Parsing;

/// <summary>The diagnostics of one file, up to a limit: a file that is no script at all need not say so on each of its lines.</summary>
internal sealed class DiagnosticList
{
    public const int Limit = 50;

    private readonly List<Diagnostic> _diagnostics = [];

    public int Errors { get; private set; }

    public bool IsFull { get; private set; }

    public void Error(ScriptLine line, int index, int length, string message, string? hint = null) =>
        Add(line, index, length, Severity.Error, message, hint);

    public void Warn(ScriptLine line, int index, int length, string message, string? hint = null) =>
        Add(line, index, length, Severity.Warning, message, hint);

    public ImmutableArray<Diagnostic> ToImmutable()
    {
        var sorted = _diagnostics.ToArray();
        var places = new (int, int, int)[sorted.Length];
        for (var i = 0; i < sorted.Length; i++)
            places[i] = (sorted[i].Position.Line, sorted[i].Position.Column, i);
        Array.Sort(places, sorted);
        return ImmutableCollectionsMarshal.AsImmutableArray(sorted);
    }

    private void Add(ScriptLine line, int index, int length, Severity severity, string message, string? hint)
    {
        if (severity == Severity.Error)
            Errors++;
        if (IsFull)
            return;
        _diagnostics.Add(new Diagnostic(line.At(index), Math.Max(1, length), severity, message, hint, line.Text));
        if (_diagnostics.Count < Limit)
            return;
        IsFull = true;
        _diagnostics.Add(new Diagnostic(line.At(index), 1, Severity.Error, $"more than {Limit} errors and warnings; the rest of the file is not read", null, ""));
        Errors++;
    }
}
