namespace ConformTest.ReferenceServer.Imap.Parsing;

internal sealed partial class CommandParser
{
    // mod-sequence-valzer = "0" / mod-sequence-value; a positive number of 63 bits (RFC 7162 section 7)
    public ulong ModSequenceValZer() => (ulong)Number64("mod-sequence-valzer");

    // fetch-modifiers, store-modifiers = "(" modifier ")" (RFC 4466 section 2)
    public ulong ModSequenceModifier(string name)
    {
        Skip((byte)'(');
        if (!TryWord(name)) throw Fail("modifier", $"only {name} is known");
        Sp();
        var value = ModSequenceValZer();
        Skip((byte)')');
        return value;
    }
}
