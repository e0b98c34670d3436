namespace ConformTest.Cli.Targets;

/// <summary>What is switched on and off in the reference server.</summary>
/// <param name="Faults">Deliberate deviations.</param>
/// <param name="Variants">Legal peculiarities.</param>
/// <param name="Without">Capabilities that it does not have.</param>
public sealed record ServerSwitches(IReadOnlyCollection<string> Faults, IReadOnlyCollection<string> Variants, IReadOnlyCollection<string> Without)
{
    public static ServerSwitches None { get; } = new([], [], []);

    public bool IsEmpty => Faults.Count + Variants.Count + Without.Count == 0;

    /// <summary>The words of the command line that switch the same.</summary>
    public IEnumerable<(string Option, string Name)> Words =>
        [.. Faults.Select(name => ("--fault", name)), .. Variants.Select(name => ("--variant", name)), .. Without.Select(name => ("--without", name))];
}
