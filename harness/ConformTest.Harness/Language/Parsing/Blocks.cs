using System.Collections.Immutable;

namespace ConformTest.Harness.Language.Parsing;

/// <summary>The blocks that are open while a body is read, on a stack of our own: nesting costs no call depth.</summary>
internal sealed class Blocks(ExchangeReader exchanges, LevelScope scope, DiagnosticList diagnostics)
{
    private const int Deepest = 16;

    private readonly BranchReader _heads = new(exchanges, diagnostics);
    private readonly Stack<Block> _open = new([new Block()]);

    public Statement? LastStatement => _open.Peek().Statements is { Count: > 0 } statements ? statements[^1] : null;

    public void Add(Statement statement) => _open.Peek().Statements.Add(statement);

    /// <summary>Whether a line can stand here; behind <c>choose</c> only <c>when</c> can.</summary>
    public bool Accepts(ScriptLine line, int index)
    {
        if (_open.Peek() is not ChooseBlock { IsInBranch: false } block)
            return true;
        if (!block.HasFailed)
            diagnostics.Error(line, index, line.Text.Length - index, "behind 'choose' stands 'when'", "when S: 250");
        block.HasFailed = true;
        return false;
    }

    public void Repeat(ScriptLine line, Piece rest)
    {
        var words = Comparisons.FindWord(rest.Text, "as");
        var count = words < 0 ? rest : rest.Slice(0, words).Trim();
        var name = words < 0 ? null : rest.Slice(words + 2).Trim();
        if (count.Text.Length == 0)
            diagnostics.Error(line, line.Indent, 6, "how often?", "repeat 3 as i");
        if (name is not null && !Names.IsName(name.Text))
            diagnostics.Error(line, name.Start, name.Text.Length, $"'{name.Text}' is no name", "repeat 3 as i");
        var template = new TemplateReader(count, diagnostics).Read();
        if (template.Parts is [TextPart text] && !int.TryParse(text.Text, System.Globalization.NumberStyles.None, null, out _))
            diagnostics.Error(line, count.Start, count.Text.Length, $"'{text.Text}' is no number", "repeat 3 as i");
        Open(new RepeatBlock(template, name?.Text, line), line);
    }

    public void Choose(ScriptLine line, Piece rest)
    {
        if (!Names.IsId(rest.Text))
            LevelScope.FailRequirement(diagnostics, line, "choose", rest);
        Open(new ChooseBlock(rest.Text, scope.Use(), line, rest.Start), line);
    }

    public void When(ScriptLine line, Piece rest)
    {
        scope.End();
        if (FindChoose(line, "when") is not { } block)
            return;
        if (block.Otherwise is not null)
            diagnostics.Error(line, line.Indent, 4, "'otherwise' is the last branch");
        block.BeginBranch(_heads.Read(line, rest), line);
    }

    public void Otherwise(ScriptLine line, Piece rest)
    {
        scope.End();
        RefuseRest(rest, "otherwise");
        if (FindChoose(line, "otherwise") is not { } block)
            return;
        if (block.Otherwise is not null)
            diagnostics.Error(line, line.Indent, 9, "there are two 'otherwise'");
        block.BeginOtherwise();
    }

    public void End(ScriptLine line, Piece rest)
    {
        scope.End();
        RefuseRest(rest, "end");
        if (_open.Count == 1)
            diagnostics.Error(line, line.Indent, 3, "nothing is open that 'end' could close");
        else
            Close();
    }

    public ImmutableArray<Statement> Finish()
    {
        while (_open.Count > 1)
        {
            var line = _open.Peek().Line!;
            diagnostics.Error(line, line.Indent, line.Text.Length - line.Indent, "the block has no 'end'");
            Close();
        }
        return [.. _open.Peek().Statements];
    }

    private void Open(Block block, ScriptLine line)
    {
        // Where no statement may stand the block is read all the same, so that its 'end' is not taken for another's.
        block.IsMisplaced = !Accepts(line, line.Indent);
        if (_open.Count == Deepest + 1)
            diagnostics.Error(line, line.Indent, line.Text.Length - line.Indent, $"blocks stand more than {Deepest} deep");
        _open.Push(block);
    }

    private void Close()
    {
        var block = _open.Pop();
        if (block is ChooseBlock { Branches.Count: 0, HasFailed: false } && block.Line is { } line)
            diagnostics.Error(line, line.Indent, line.Text.Length - line.Indent, "'choose' has no branch", "when S: 250");
        if (block.ToStatement() is { } statement && !block.IsMisplaced)
            Add(statement);
    }

    private ChooseBlock? FindChoose(ScriptLine line, string word)
    {
        if (_open.Peek() is ChooseBlock block)
            return block;
        diagnostics.Error(line, line.Indent, word.Length, $"'{word}' stands in no 'choose'",
            _open.Peek() is RepeatBlock ? "'repeat' above is still open: 'end' closes it" : "choose smtp.vrfy.choice");
        return null;
    }

    private void RefuseRest(Piece rest, string word)
    {
        if (rest.Text.Length > 0)
            diagnostics.Error(rest.Line, rest.Start, rest.Text.Length, $"nothing stands behind '{word}'");
    }
}
