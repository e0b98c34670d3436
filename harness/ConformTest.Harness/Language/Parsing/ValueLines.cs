namespace ConformTest.Harness.Language.Parsing;

/// <summary>Reads the lines about values: <c>that</c>, <c>let</c>, <c>applies if</c>, <c>record</c>.</summary>
internal sealed class ValueLines(LevelScope scope, DiagnosticList diagnostics)
{
    public That? That(ScriptLine line, Piece rest)
    {
        var check = scope.Use();
        return ReadComparison(line, rest, "that {a} = {b}") is var (left, comparison, right)
            ? new That(left, comparison, right, check, line.At(line.Indent))
            : null;
    }

    public Let? Let(ScriptLine line, Piece rest)
    {
        var equals = rest.Text.IndexOf('=');
        var name = equals < 0 ? rest : rest.Slice(0, equals).Trim();
        if (!Names.IsName(name.Text))
            return FailLet(name.Text.Length == 0 ? "a name is missing" : $"'{name.Text}' is no name");
        return equals < 0
            ? FailLet("a value is missing")
            : new Let(name.Text, Read(rest.Slice(equals + 1).Trim()), line.At(line.Indent));

        Let? FailLet(string message)
        {
            diagnostics.Error(line, name.Start, name.Text.Length, message, "let n = {length {message simple}}");
            return null;
        }
    }

    public AppliesIf? AppliesIf(ScriptLine line, Piece rest)
    {
        const string form = "applies if {a} > {b} : reason";
        if (!rest.Text.StartsWith("if ", StringComparison.Ordinal))
            return Fail("'applies' is followed by 'if'");
        var condition = rest.Slice(3).Trim();
        var colon = Comparisons.FindWord(condition.Text, ":");
        if (colon < 0 || colon == condition.Text.Length - 1)
            return Fail("a reason is missing");
        return ReadComparison(line, condition.Slice(0, colon).Trim(), form) is var (left, comparison, right)
            ? new AppliesIf(left, comparison, right, condition.Text[(colon + 1)..].Trim(), line.At(line.Indent))
            : null;

        AppliesIf? Fail(string message)
        {
            diagnostics.Error(line, line.Indent, line.Text.Length - line.Indent, message, form);
            return null;
        }
    }

    public Record? Record(ScriptLine line, Piece rest)
    {
        var colon = rest.Text.IndexOf(':');
        var requirement = colon < 0 ? rest : rest.Slice(0, colon).Trim();
        if (!Names.IsId(requirement.Text))
        {
            LevelScope.FailRequirement(diagnostics, line, "record", requirement);
            return null;
        }
        if (colon < 0 || colon == rest.Text.Length - 1)
        {
            diagnostics.Error(line, rest.Start, rest.Text.Length, "a value is missing", "record smtp.vrfy.choice : {code}");
            return null;
        }
        return new Record(requirement.Text, Read(rest.Slice(colon + 1).Trim()), line.At(requirement.Start));
    }

    private (Template Left, Comparison Comparison, Template Right)? ReadComparison(ScriptLine line, Piece text, string form)
    {
        if (Comparisons.FindOperator(text.Text) is not var (start, length, comparison))
        {
            var place = text.Text.Length > 0 ? text : Piece.From(line, line.Indent);
            diagnostics.Error(line, place.Start, place.Text.Length, "nothing is compared", $"{form}; known are {Comparisons.Known}, between blanks");
            return null;
        }
        var right = text.Slice(start + length).Trim();
        if (right.Text.Length == 0)
        {
            diagnostics.Error(line, text.Start + start, length, "nothing stands behind the comparison", "the empty text is {\"\"}");
            return null;
        }
        return (Read(text.Slice(0, start).Trim()), comparison, Read(right));
    }

    private Template Read(Piece piece) => new TemplateReader(piece, diagnostics).Read();
}
