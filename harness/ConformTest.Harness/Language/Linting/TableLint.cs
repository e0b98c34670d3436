namespace ConformTest.Harness.Language.Linting;

/// <summary>Checks a table: names of rows, braces in cells, columns that nothing uses.</summary>
internal sealed class TableLint(Conversation conversation, TemplateLint templates, NameScope names, LintReport report)
{
    public void CheckRows()
    {
        if (conversation.Table is not { } table)
            return;
        var first = new Dictionary<string, Row>();
        foreach (var row in table.Rows)
            if (!first.TryAdd(row.Name, row))
                report.Error(row.Cells[0].Position, row.Name.Length, $"there are two rows '{row.Name}'", $"the other is in line {first[row.Name].Position.Line}");
    }

    /// <summary>Called behind the body: cells may name what it binds.</summary>
    public void CheckCells(MessageLint messages)
    {
        if (conversation.Table is not { } table)
            return;
        foreach (var row in table.Rows)
            foreach (var cell in row.Cells)
            {
                templates.CheckCell(cell);
                messages.Valued(cell);
            }
        for (var i = 1; i < table.Columns.Length && table.Rows.Length > 0; i++)
            if (!names.IsUsed(table.Columns[i]))
                report.Warn(Heading(table), 1, $"the column '{table.Columns[i]}' is never used", $"{{{table.Columns[i]}}} is its cell's text, {{~{table.Columns[i]}}} its pattern");
    }

    /// <summary>The line of the columns: the first one above the rows that has bars.</summary>
    private SourcePosition Heading(Table table)
    {
        var position = table.Rows[0].Position;
        for (var line = conversation.Position.Line; line < position.Line; line++)
            if (report.Line(position with { Line = line }).AsSpan().TrimStart(" \t") is ['|', ..])
                return position with { Line = line };
        return position;
    }
}
