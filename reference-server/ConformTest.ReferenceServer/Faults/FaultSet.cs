using ConformTest.ReferenceServer.Variants;

namespace ConformTest.ReferenceServer.Faults;

/// <summary>The faults and variants which are active for a session, fixed when the session is accepted.</summary>
public sealed class FaultSet
{
    private readonly Fault[] _faults;

    private FaultSet(Fault[] faults) => _faults = faults;

    public static FaultSet None { get; } = new([]);

    /// <exception cref="UnknownFaultException">A name is not in the <see cref="FaultRegistry"/>.</exception>
    public static FaultSet Of(IEnumerable<string> names) => Of(names, []);

    /// <exception cref="UnknownFaultException">A name is not in the <see cref="FaultRegistry"/>, or not in the <see cref="VariantRegistry"/>.</exception>
    public static FaultSet Of(IEnumerable<string> faults, IEnumerable<string> variants)
    {
        Fault[] all = [.. variants.Order(StringComparer.Ordinal).Select(VariantRegistry.Get), .. faults.Order(StringComparer.Ordinal).Select(FaultRegistry.Get)];
        return all.Length == 0 ? None : new(all);
    }

    public bool IsEmpty => _faults.Length == 0;

    /// <summary>The active faults of one kind that concern a protocol; null when there are none, so that a session can skip its hooks.</summary>
    public T[]? For<T>(string protocol) where T : Fault
    {
        if (_faults.Length == 0) return null;
        T[] found = [.. _faults.OfType<T>().Where(fault => fault.Concerns(protocol))];
        return found.Length == 0 ? null : found;
    }
}
