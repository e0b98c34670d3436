namespace ConformTest.ReferenceServer.Variants;

/// <summary>
/// A switchable peculiarity of the reference server that the RFCs allow: no check may fail on it. A variant hooks in where faults do, so it
/// derives from their classes; this tells it from them.
/// </summary>
public interface IVariant
{
    /// <summary>Protocol, topic and peculiarity, such as <c>smtp.vrfy.verifies-nothing</c>.</summary>
    string Name { get; }

    /// <summary>What the server does, and the clause that lets it.</summary>
    string Summary { get; }
}
