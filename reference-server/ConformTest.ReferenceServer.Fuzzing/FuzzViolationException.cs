namespace ConformTest.ReferenceServer.Fuzzing;

/// <summary>An input shows that a property does not hold.</summary>
internal sealed class FuzzViolationException(string message) : Exception(message);
