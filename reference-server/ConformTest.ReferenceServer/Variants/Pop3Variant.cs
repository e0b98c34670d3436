using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Variants;

/// <summary>A legal peculiarity of POP3.</summary>
public abstract class Pop3Variant(string name, string summary) : Pop3Fault(name, summary), IVariant;
