using ConformTest.ReferenceServer.Variants;

namespace ConformTest.ReferenceServer.Faults;

/// <summary>All faults which the server can be started with; each adds itself from its own file.</summary>
public static class FaultRegistry
{
    private static readonly SwitchRegistry Faults = new("fault");

    /// <summary>All faults, sorted by name.</summary>
    public static IReadOnlyList<Fault> All => Faults.All;

    /// <exception cref="ArgumentException">The name is taken, or has no protocol part, or this is a variant.</exception>
    public static void Add(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        if (fault is IVariant) throw new ArgumentException($"'{fault.Name}' is a variant and belongs into their registry", nameof(fault));
        Faults.Add(fault);
    }

    public static Fault? Find(string name) => Faults.Find(name);

    /// <exception cref="UnknownFaultException">No fault has this name; the message lists near ones.</exception>
    public static Fault Get(string name) => Faults.Get(name);
}
