namespace ConformTest.ReferenceServer.Imap.Parsing;

internal sealed partial class CommandParser
{
    private const int MostFlags = 1000;

    // flag-list = "(" [flag *(SP flag)] ")"
    public IReadOnlyList<string> FlagList()
    {
        Skip((byte)'(');
        if (TrySkip((byte)')')) return [];
        var flags = Flags();
        Skip((byte)')');
        return flags;
    }

    // flag *(SP flag)
    public IReadOnlyList<string> Flags()
    {
        List<string> flags = [];
        do flags.Add(Flag());
        while (flags.Count < MostFlags && TrySp());
        return flags;
    }

    // flag = "\Answered" / ... / flag-keyword / flag-extension; "\Recent" is the server's alone.
    public string Flag()
    {
        if (!TrySkip((byte)'\\')) return Atom("flag-keyword");
        var name = @"\" + Atom("flag-extension");
        return name.Equals(@"\Recent", StringComparison.OrdinalIgnoreCase) ? throw Fail("flag", @"\Recent cannot be set") : name;
    }
}
