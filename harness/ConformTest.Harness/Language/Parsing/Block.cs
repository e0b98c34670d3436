namespace ConformTest.Harness.Language.Parsing;

/// <summary>A block while it is read; the body itself is one.</summary>
internal class Block
{
    /// <summary>Where it was opened; null for the body.</summary>
    public ScriptLine? Line { get; protected init; }

    /// <summary>Takes the lines that are read now.</summary>
    public List<Statement> Statements { get; protected set; } = [];

    /// <summary>It stands where no statement may.</summary>
    public bool IsMisplaced { get; set; }

    public virtual Statement? ToStatement() => null;
}

internal sealed class RepeatBlock : Block
{
    private readonly Template _count;
    private readonly string? _name;

    public RepeatBlock(Template count, string? name, ScriptLine line) => (_count, _name, Line) = (count, name, line);

    public override Statement ToStatement() => new Repeat(_count, _name, [.. Statements], Line!.At(Line.Indent));
}

internal sealed class ChooseBlock : Block
{
    private readonly string _requirement;
    private readonly CheckReference? _check;
    private readonly int _place;

    public ChooseBlock(string requirement, CheckReference? check, ScriptLine line, int place) =>
        (_requirement, _check, Line, _place) = (requirement, check, line, place);

    public List<(BranchHead Head, List<Statement> Body, ScriptLine Line)> Branches { get; } = [];

    public List<Statement>? Otherwise { get; private set; }

    public bool IsInBranch => Branches.Count > 0 || Otherwise is not null;

    public bool HasFailed { get; set; }

    public void BeginBranch(BranchHead head, ScriptLine line)
    {
        Statements = [];
        Branches.Add((head, Statements, line));
    }

    public void BeginOtherwise() => Otherwise = Statements = [];

    public override Statement ToStatement()
    {
        var branches = new When[Branches.Count];
        for (var i = 0; i < branches.Length; i++)
        {
            var (head, body, line) = Branches[i];
            branches[i] = new When(head.Connection, head.Pattern, head.Direction, [.. body], line.At(line.Indent));
        }
        return new Choose(_requirement, [.. branches], Otherwise is null ? null : [.. Otherwise], _check, Line!.At(_place));
    }
}
