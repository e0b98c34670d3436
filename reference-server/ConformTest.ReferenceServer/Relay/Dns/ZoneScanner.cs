using System.Globalization;
using System.Text;

namespace ConformTest.ReferenceServer.Relay.Dns;

/// <summary>A word of a zone file.</summary>
/// <param name="Text">Escapes kept in names (<c>\.</c>), undone in quoted strings.</param>
internal readonly record struct ZoneWord(string Text, bool IsQuoted);

/// <summary>One entry: the words of a line, or of several when parentheses join them (RFC 1035 section 5.1).</summary>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="BeginsBlank">True when the line begins with white space: it has the owner of the entry before.</param>
internal sealed record ZoneEntry(int Line, bool BeginsBlank, IReadOnlyList<ZoneWord> Words);

/// <summary>Cuts a zone file into entries.</summary>
internal sealed class ZoneScanner(string file, string text)
{
    private int _at;
    private int _line = 1;

    public IEnumerable<ZoneEntry> Entries()
    {
        while (_at < text.Length)
        {
            if (Entry() is { Words.Count: > 0 } entry) yield return entry;
        }
    }

    private ZoneEntry Entry()
    {
        var words = new List<ZoneWord>();
        var line = _line;
        var beginsBlank = text[_at] is ' ' or '\t';
        var depth = 0;
        while (_at < text.Length)
        {
            var c = text[_at];
            if (c == '\n')
            {
                _at++;
                _line++;
                if (depth == 0) break;
            }
            else if (c is ' ' or '\t' or '\r') _at++;
            else if (c == ';') SkipComment();
            else if (c == '(') (depth, _at) = (depth + 1, _at + 1);
            else if (c == ')') (depth, _at) = depth > 0 ? (depth - 1, _at + 1) : throw Error("a parenthesis closes that none opened");
            else words.Add(c == '"' ? Quoted() : Word());
        }

        return depth == 0 ? new(line, beginsBlank, words) : throw new ZoneFileException(file, line, "a parenthesis is not closed");
    }

    private void SkipComment()
    {
        while (_at < text.Length && text[_at] != '\n') _at++;
    }

    private ZoneWord Word()
    {
        var start = _at;
        while (_at < text.Length && text[_at] is not (' ' or '\t' or '\r' or '\n' or ';' or '(' or ')' or '"'))
            _at += text[_at] == '\\' && _at + 1 < text.Length && text[_at + 1] != '\n' ? 2 : 1;
        return new(text[start.._at], IsQuoted: false);
    }

    private ZoneWord Quoted()
    {
        var content = new StringBuilder();
        for (_at++; _at < text.Length && text[_at] != '"'; _at++)
        {
            if (text[_at] == '\n') throw Error("a quoted string is not closed");
            content.Append(text[_at] == '\\' ? Escaped() : text[_at]);
        }

        if (_at++ >= text.Length) throw Error("a quoted string is not closed");
        return new(content.ToString(), IsQuoted: true);
    }

    /// <summary>\X is X itself, \DDD the octet with this decimal number.</summary>
    private char Escaped()
    {
        if (_at + 3 < text.Length && int.TryParse(text.AsSpan(_at + 1, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var octet) && octet <= 255)
        {
            _at += 3;
            return (char)octet;
        }

        return ++_at < text.Length ? text[_at] : throw Error("a quoted string is not closed");
    }

    private ZoneFileException Error(string problem) => new(file, _line, problem);
}
