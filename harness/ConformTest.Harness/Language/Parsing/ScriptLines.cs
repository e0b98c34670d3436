namespace ConformTest.Harness.Language.Parsing;

/// <summary>Cuts a script into lines at LF or CRLF and leaves out, with an error, those that no editor would write.</summary>
internal sealed class ScriptLines(string text, string file, DiagnosticList diagnostics)
{
    /// <summary>Far above any honest line; messages of that size are fixtures.</summary>
    public const int LongestLine = 65_536;

    private const int Shown = 100;
    private int _next = text.StartsWith('\ufeff') ? 1 : 0;
    private int _number;

    /// <summary>The next line; null at the end or after too many errors.</summary>
    public ScriptLine? Next()
    {
        while (_next < text.Length && !diagnostics.IsFull)
        {
            var start = _next;
            var feed = text.IndexOf('\n', start);
            var end = feed < 0 ? text.Length : feed;
            _next = feed < 0 ? text.Length : feed + 1;
            _number++;
            if (end > start && text[end - 1] == '\r')
                end--;
            if (end - start > LongestLine)
            {
                var head = new ScriptLine(file, _number, text.Substring(start, Shown));
                diagnostics.Error(head, 0, 1, $"the line has {end - start} characters; {LongestLine} are allowed", "long texts are made: {times 70000 \"x\"}");
                continue;
            }
            var line = new ScriptLine(file, _number, text[start..end]);
            if (IsText(line))
                return line;
        }
        return null;
    }

    private bool IsText(ScriptLine line)
    {
        for (var i = 0; i < line.Text.Length; i++)
        {
            var c = line.Text[i];
            if (c is (< ' ' and not '\t') or '\u007f')
            {
                diagnostics.Error(line, i, 1, $"a control character (U+{(int)c:X4}) stands in the script", $"write {{x{(int)c:X2}}} where it is to be sent");
                return false;
            }
            if (c == '\ufffd')
            {
                diagnostics.Error(line, i, 1, "this is not UTF-8", "octets are written in braces: {xE9}");
                return false;
            }
        }
        return true;
    }
}
