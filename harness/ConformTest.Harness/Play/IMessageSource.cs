namespace ConformTest.Harness.Play;

/// <summary>Where conversations get their messages from.</summary>
public interface IMessageSource
{
    /// <summary>The octets of a named message, CRLF line ends; null when there is none of that name.</summary>
    ReadOnlyMemory<byte>? Find(string name);

    /// <summary>What IMAP's ENVELOPE must say of a named message, written by hand beside it; null when nothing is.</summary>
    string? Envelope(string name);

    /// <summary>What IMAP's BODYSTRUCTURE must say of a named message, likewise.</summary>
    string? BodyStructure(string name);

    /// <summary>A small message made from a seed: same seed and index, same octets everywhere.</summary>
    ReadOnlyMemory<byte> Generate(int seed, int index);
}
