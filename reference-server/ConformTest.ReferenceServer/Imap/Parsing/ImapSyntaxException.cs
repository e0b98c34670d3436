namespace ConformTest.ReferenceServer.Imap.Parsing;

/// <summary>A command that its grammar does not allow; answered by a tagged BAD (RFC 9051 section 7.1.3).</summary>
public sealed class ImapSyntaxException(string rule, int line, int offset, string explanation)
    : Exception($"{rule}: {explanation} (octet {offset}{(line == 0 ? "" : $" after literal {line}")})")
{
    /// <summary>The ABNF rule that could not be read.</summary>
    public string Rule { get; } = rule;

    /// <summary>How many literals stand before the place.</summary>
    public int Line { get; } = line;

    /// <summary>The octet within the line, or within what follows the last literal.</summary>
    public int Offset { get; } = offset;
}
