namespace ConformTest.Harness.Play;

/// <summary>Where conversations get their messages from.</summary>
public interface IMessageSource
{
    /// <summary>The octets of a named message, CRLF line ends; null when there is none of that name.</summary>
    ReadOnlyMemory<byte>? Find(string name);

    /// <summary>A small message made from a seed: same seed and index, same octets everywhere.</summary>
    ReadOnlyMemory<byte> Generate(int seed, int index);
}
