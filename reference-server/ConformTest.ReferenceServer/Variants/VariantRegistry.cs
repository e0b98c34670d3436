using ConformTest.ReferenceServer.Faults;

namespace ConformTest.ReferenceServer.Variants;

/// <summary>All variants which the server can be started with; each adds itself from its own file.</summary>
public static class VariantRegistry
{
    private static readonly SwitchRegistry Variants = new("variant");

    /// <summary>All variants, sorted by name.</summary>
    public static IReadOnlyList<Fault> All => Variants.All;

    /// <exception cref="ArgumentException">The name is taken, or has no protocol part.</exception>
    public static void Add<T>(T variant) where T : Fault, IVariant => Variants.Add(variant);

    /// <exception cref="UnknownFaultException">No variant has this name; the message lists near ones.</exception>
    public static Fault Get(string name) => Variants.Get(name);
}
