namespace ConformTest.Harness.Language.Parsing;

/// <summary>The marks at the beginning of a line that is said: <c>C:</c>, <c>B S:</c>, <c>C&gt;</c>, <c>C &amp; S:</c>.</summary>
/// <param name="Connection">Empty when none is named.</param>
/// <param name="Mark">Where <c>C</c> or <c>S</c> stands in the line.</param>
/// <param name="Content">Where the text begins.</param>
internal sealed record ExchangeLine(ScriptLine Line, string Connection, Speaker Speaker, bool IsBytes, int Mark, int Content)
{
    /// <summary>Null when the line is of another kind.</summary>
    public static ExchangeLine? Read(ScriptLine line)
    {
        var text = line.Text;
        var start = line.Indent;
        if (ReadMark(line, "", start) is { } unnamed)
            return unnamed;
        var end = start;
        while (end < text.Length && Names.IsNameCharacter(text[end]))
            end++;
        var mark = end;
        while (mark < text.Length && text[mark] is ' ' or '\t')
            mark++;
        return end > start && mark > end && !Keywords.Contains(text.AsSpan(start, end - start)) ? ReadMark(line, text[start..end], mark) : null;
    }

    private static ExchangeLine? ReadMark(ScriptLine line, string connection, int mark)
    {
        var rest = line.Text.AsSpan(mark);
        var (speaker, length) = rest switch
        {
            ['C', ':' or '>', ..] => (Speaker.Client, 2),
            ['S', ':' or '>', ..] => (Speaker.Server, 2),
            ['C', ' ', '&', ' ', 'S', ':', ..] => (Speaker.Both, 6),
            ['C', '&', 'S', ':', ..] => (Speaker.Both, 4),
            _ => (default, 0),
        };
        if (length == 0)
            return null;
        var content = mark + length;
        if (content < line.Text.Length && line.Text[content] == ' ')
            content++;
        else
            while (content < line.Text.Length && line.Text[content] == '\t')
                content++;
        return new ExchangeLine(line, connection, speaker, rest[length - 1] == '>', mark, content);
    }
}

/// <summary>Who says a line.</summary>
internal enum Speaker { Client, Server, Both }
