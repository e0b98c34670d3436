using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Variants;

/// <summary>A legal peculiarity of the queue, the relay and its reports.</summary>
public abstract class RelayVariant(string name, string summary) : RelayFault(name, summary), IVariant;
