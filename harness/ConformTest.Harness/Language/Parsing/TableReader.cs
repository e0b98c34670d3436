using System.Collections.Immutable;
using System.Text;

namespace ConformTest.Harness.Language.Parsing;

/// <summary>Reads a table of the heading: a line of column names, then a line per row. A Markdown ruler (<c>|---|</c>) is passed over.</summary>
internal sealed class TableReader(DiagnosticList diagnostics)
{
    private readonly ImmutableArray<Row>.Builder _rows = ImmutableArray.CreateBuilder<Row>();
    private ImmutableArray<string> _columns;
    private ScriptLine? _first;

    public void Read(ScriptLine line)
    {
        var cells = Cells(line);
        if (cells.Count == 0)
        {
            diagnostics.Error(line, line.Indent, 1, "the row has no cell");
        }
        else if (_first is null)
        {
            _first = line;
            ReadColumns(cells);
        }
        else if (!IsRuler(line.Text) && CheckCount(line, cells) && ReadRow(line, cells) is { } row)
        {
            _rows.Add(row);
        }
    }

    /// <summary>The table; null when there is none.</summary>
    public Table? Finish()
    {
        if (_first is null)
            return null;
        if (_rows.Count == 0)
            diagnostics.Error(_first, _first.Indent, 1, "the table has no row", "the first line names the columns");
        return new Table(_columns, _rows.DrainToImmutable());
    }

    private void ReadColumns(List<Piece> cells)
    {
        var columns = ImmutableArray.CreateBuilder<string>(cells.Count);
        foreach (var cell in cells)
        {
            if (!Names.IsName(cell.Text))
                Fail(cell, $"'{cell.Text}' is no name for a column", "a letter, then letters, digits and hyphens");
            else if (columns.Contains(cell.Text))
                Fail(cell, $"there are two columns '{cell.Text}'");
            columns.Add(cell.Text);
        }
        _columns = columns.DrainToImmutable();
    }

    private bool CheckCount(ScriptLine line, List<Piece> cells)
    {
        if (cells.Count == _columns.Length)
            return true;
        diagnostics.Error(line, line.Indent, 1, $"the row has {cells.Count} cells; the table has {_columns.Length} columns", "a bar in a cell is written \\|");
        return false;
    }

    private Row? ReadRow(ScriptLine line, List<Piece> cells)
    {
        if (!Names.IsWord(cells[0].Text))
        {
            Fail(cells[0], $"'{cells[0].Text}' is no name for a row", "lower-case letters, digits and hyphens: it is part of the case's permanent id");
            return null;
        }
        var templates = ImmutableArray.CreateBuilder<Template>(cells.Count);
        foreach (var cell in cells)
            templates.Add(new TemplateReader(cell, diagnostics).Read());
        return new Row(cells[0].Text, templates.MoveToImmutable(), line.At(line.Indent));
    }

    private static bool IsRuler(string text) => text.Contains('-') && !text.AsSpan().ContainsAnyExcept("|-: \t");

    /// <summary>The cells between the bars; the last bar may be missing.</summary>
    private static List<Piece> Cells(ScriptLine line)
    {
        var cells = new List<Piece>();
        var text = line.Text.AsSpan().TrimEnd(" \t");
        var start = line.Indent + 1;
        for (var i = start; i <= text.Length; i++)
        {
            if (i < text.Length && (text[i] != '|' || text[i - 1] == '\\'))
                continue;
            if (i < text.Length || start < text.Length)
                cells.Add(Cell(line, start, i));
            start = i + 1;
        }
        return cells;
    }

    private static Piece Cell(ScriptLine line, int start, int end)
    {
        var trimmed = Piece.From(line, start).Slice(0, end - start).Trim();
        if (!trimmed.Text.Contains("\\|"))
            return trimmed;
        var text = new StringBuilder();
        var dropped = new List<int>();
        for (var i = 0; i < trimmed.Text.Length; i++)
        {
            if (trimmed.Text[i] == '\\' && i + 1 < trimmed.Text.Length && trimmed.Text[i + 1] == '|')
                dropped.Add(text.Length);
            else
                text.Append(trimmed.Text[i]);
        }
        return new Piece(line, trimmed.Start, text.ToString(), dropped);
    }

    private void Fail(Piece cell, string message, string? hint = null) =>
        diagnostics.Error(cell.Line, cell.Start, cell.Text.Length, message, hint);
}
