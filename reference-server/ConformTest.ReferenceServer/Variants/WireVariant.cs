using ConformTest.ReferenceServer.Faults;

namespace ConformTest.ReferenceServer.Variants;

/// <summary>A legal peculiarity below the protocol: segments and time.</summary>
public abstract class WireVariant(string name, string summary) : WireFault(name, summary), IVariant;
