namespace ConformTest.Harness.Language.Parsing;

/// <summary>The headers as they come; those that depend on others are read at the heading's end.</summary>
internal sealed class HeaderValues(DiagnosticList diagnostics)
{
    private static readonly string[] Kinds = ["breach", "hazard", "hardening"];

    private readonly HashSet<string> _seen = [];

    public List<Piece> Needs { get; } = [];

    public List<Piece> Connections { get; } = [];

    public List<Given> Givens { get; } = [];

    public Piece? State { get; private set; }

    public DeviationKind? Kind { get; private set; }

    public bool? Slow { get; private set; }

    public string? Waits { get; private set; }

    public void Read(string key, Piece value)
    {
        var mayRepeat = key is "needs" or "given" or "connections";
        if (!_seen.Add(key) && !mayRepeat)
        {
            diagnostics.Error(value.Line, 0, key.Length, $"'{key}:' stands twice");
            return;
        }
        switch (key)
        {
            case "needs": Needs.AddRange(Items.Split(value, ',')); break;
            case "connections": Connections.AddRange(Items.Split(value, ',')); break;
            case "given":
                if (GivenHeader.Read(value, diagnostics) is { } given)
                    Givens.Add(given);
                break;
            case "state": State = value; break;
            case "kind": Kind = ReadKind(value); break;
            case "slow": Slow = ReadSlow(value); break;
            default: Waits = value.Text; break;
        }
    }

    private DeviationKind? ReadKind(Piece value)
    {
        var kind = Array.IndexOf(Kinds, value.Text);
        if (kind >= 0)
            return (DeviationKind)kind;
        diagnostics.Error(value.Line, value.Start, value.Text.Length, $"there is no kind '{value.Text}'",
            Names.DidYouMean(value.Text, Kinds) ?? "breach, hazard or hardening");
        return null;
    }

    private bool ReadSlow(Piece value)
    {
        if (value.Text is not ("yes" or "no"))
            diagnostics.Error(value.Line, value.Start, value.Text.Length, "'slow:' is yes or no");
        return value.Text == "yes";
    }
}
