using System.Globalization;

namespace ConformTest.Reports.Files;

/// <summary>Lines of a CSV file (RFC 4180), in which nothing is a formula for a spreadsheet.</summary>
internal static class CsvLine
{
    private const int LongestCell = 2000;

    /// <summary>Writes one line, ended by CRLF.</summary>
    public static void Write(TextWriter writer, params ReadOnlySpan<object> cells)
    {
        for (var at = 0; at < cells.Length; at++)
        {
            writer.Write(at == 0 ? "" : ",");
            writer.Write(Cell(cells[at]));
        }
        writer.Write("\r\n");
    }

    private static string Cell(object value)
    {
        if (value is not string text)
        {
            return Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        }
        var safe = Visible.Clip(text, LongestCell);
        // A spreadsheet would compute what begins so, and a target may have chosen the text.
        safe = safe.Length > 0 && "=+-@".Contains(safe[0]) ? "'" + safe : safe;
        return safe.AsSpan().ContainsAny(",\"\r\n") || safe.StartsWith(' ') || safe.EndsWith(' ') ? $"\"{safe.Replace("\"", "\"\"")}\"" : safe;
    }
}
