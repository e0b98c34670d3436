using System.Collections.Immutable;

namespace ConformTest.Harness.Language.Parsing;

/// <summary>What stands above the first blank line of a conversation.</summary>
internal sealed record Heading
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required string Why { get; init; }
    public required ImmutableArray<Need> Needs { get; init; }
    public required ImmutableArray<Given> Givens { get; init; }
    public required Connections Connections { get; init; }
    public required DeviationKind Kind { get; init; }
    public required bool Slow { get; init; }
    public required string? Waits { get; init; }
    public required Table? Table { get; init; }
}

/// <summary>The connections that lines of the body can name.</summary>
/// <param name="AreKnown">False when their header could not be read, so that names cannot be checked.</param>
internal sealed record Connections(ImmutableArray<ConnectionDeclaration> Declarations, bool AreKnown)
{
    public ConnectionDeclaration? Find(string name)
    {
        foreach (var declaration in Declarations)
            if (declaration.Name == name)
                return declaration;
        return null;
    }

    public IEnumerable<string> Names
    {
        get
        {
            foreach (var declaration in Declarations)
                if (declaration.Name.Length > 0)
                    yield return declaration.Name;
        }
    }
}
