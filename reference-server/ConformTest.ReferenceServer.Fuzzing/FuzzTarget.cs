namespace ConformTest.ReferenceServer.Fuzzing;

/// <summary>Something that takes octets from outside, and what must hold whatever they are.</summary>
internal abstract class FuzzTarget(string name)
{
    public string Name { get; } = name;

    /// <summary>Makes an input.</summary>
    public abstract byte[] Generate(Randomness random);

    /// <summary>Takes an input.</summary>
    /// <param name="input">The octets.</param>
    /// <param name="random">Decides what is not part of the input, such as where it is cut; the same for the same case.</param>
    /// <exception cref="FuzzViolationException">A property does not hold. Any other exception is a crash.</exception>
    public abstract void Take(byte[] input, Randomness random);
}
