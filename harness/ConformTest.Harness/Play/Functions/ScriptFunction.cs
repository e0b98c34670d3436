using ConformTest.Harness.Language;

namespace ConformTest.Harness.Play.Functions;

/// <summary>A function of the conversation language.</summary>
/// <param name="Name">As written in braces.</param>
/// <param name="MinimumArguments">Fewest arguments.</param>
/// <param name="MaximumArguments">Most arguments.</param>
/// <param name="Evaluate">Computes the value.</param>
public sealed record ScriptFunction(string Name, int MinimumArguments, int MaximumArguments, Func<Arguments, ReadOnlyMemory<byte>> Evaluate);

/// <summary>The arguments of one call, evaluated when asked for.</summary>
public sealed class Arguments(CaseScope scope, string function, IReadOnlyList<TemplatePart> parts)
{
    public CaseScope Scope => scope;

    public int Count => parts.Count;

    public ReadOnlyMemory<byte> Octets(int index) => scope.Evaluate(parts[index]);

    public string Text(int index) => System.Text.Encoding.UTF8.GetString(Octets(index).Span);

    /// <summary>The word itself, not the value of that name: <c>alice</c> in <c>{plain alice}</c>.</summary>
    public string Word(int index) => parts[index] switch
    {
        ReferencePart reference => reference.Name,
        TextPart text => text.Text,
        QuotePart quote => quote.Text,
        var part => System.Text.Encoding.UTF8.GetString(scope.Evaluate(part).Span),
    };

    /// <summary>A name that may also come from a table's column: the column's value if there is such a column, else the word itself.</summary>
    public string Name(int index) => parts[index] is ReferencePart reference && scope.TryGet(reference.Name, out _) ? Text(index) : Word(index);

    /// <exception cref="ScriptException">The argument is no number.</exception>
    public long Number(int index) =>
        long.TryParse(Octets(index).Span, out var number) ? number : throw scope.Error($"argument {index + 1} of '{function}' must be a number");

    public ScriptException Error(string message) => scope.Error($"'{function}': {message}");
}
