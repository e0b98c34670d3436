using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using ConformTest.Harness.Language;

namespace ConformTest.Harness.Replay.Reading;

/// <summary>Reads the lines of a printed transcript: labels, continuations, directions, origin.</summary>
internal sealed partial class RawTranscriptReader(string text, string file)
{
    private const int LongestText = 1024 * 1024;
    private readonly string[] _source = (text.Length > LongestText ? "" : text).ReplaceLineEndings("\n").TrimStart('\ufeff').Split('\n');
    private readonly ImmutableDictionary<string, string>.Builder _head = ImmutableDictionary.CreateBuilder<string, string>();
    private readonly List<(int Number, Speaker Speaker, StringBuilder Text)> _lines = [];

    /// <exception cref="TranscriptException">The text cannot be understood as a transcript.</exception>
    public RawTranscript Read()
    {
        if (text.Length > LongestText)
            throw Error(1, $"a transcript has at most {LongestText} characters, this one {text.Length}", "replay plays one printed session, not a log");
        // RFC 3030 labels sender and receiver.
        var receiver = _source.Any(line => Label().Match(line) is { Success: true } match && match.Groups["who"].Value == "R");
        for (var i = 0; i < _source.Length; i++)
            Take(i + 1, _source[i].TrimEnd(), receiver ? Speaker.Client : Speaker.Server);
        if (!_lines.Exists(line => line.Speaker != Speaker.Nobody))
            throw Error(1, "no line of a client or a server", "begin lines with 'C:' or 'S:' as the RFCs do");
        var shared = Shared();
        return new RawTranscript
        {
            File = file,
            Head = _head.ToImmutable(),
            Lines = [.. _lines.Select(line => new RawLine(line.Number, line.Speaker, Unindented(line.Text.ToString(), line.Speaker == Speaker.Nobody ? 0 : shared)))],
            Source = [.. _source],
        };
    }

    private void Take(int number, string line, Speaker s)
    {
        var label = Label().Match(line);
        if (label.Success)
        {
            var speaker = label.Groups["who"].Value.Replace(" ", "", StringComparison.Ordinal) switch
            {
                "C" or "Client" or ">>>" => Speaker.Client,
                "S" => s,
                "R" or "Server" or "<<<" => Speaker.Server,
                _ => Speaker.Both,
            };
            _lines.Add((number, speaker, new StringBuilder(label.Groups["text"].Value)));
            return;
        }

        var words = line.Trim();
        if (words.Length == 0)
            return;
        if (words[0] == '#' && !_lines.Exists(other => other.Speaker is Speaker.Client or Speaker.Server))
            TakeHead(words);
        else if (_lines is [.., { Speaker: Speaker.Nobody } open] && Unfinished(open.Text.ToString()))
            open.Text.Append(' ').Append(words);
        else if (IsDirection(words))
            _lines.Add((number, Speaker.Nobody, new StringBuilder(words)));
        else
            Continue(number, words);
    }

    private void TakeHead(string comment)
    {
        var colon = comment.IndexOf(':', StringComparison.Ordinal);
        if (colon > 1)
            _head[comment[1..colon].Trim().ToLowerInvariant()] = comment[(colon + 1)..].Trim();
    }

    private void Continue(int number, string words)
    {
        if (Stranger().Match(words) is { Success: true } stranger)
            throw Error(number, $"no speaker is called '{stranger.Groups[1].Value}'", "'C:' is the client, 'S:' the server, 'C & S:' both ('S:' and 'R:' together are sender and receiver)");
        if (_lines.Count == 0 || _lines[^1].Speaker is Speaker.Nobody)
            throw Error(number, "this line belongs to nobody", "begin it with 'C:' or 'S:', put it in <...> as a stage direction, or begin it with '#' as a comment");
        var before = _lines[^1].Text;
        // RFC 3461 breaks lines with a backslash.
        if (before.ToString().EndsWith(" \\", StringComparison.Ordinal))
            before.Length -= 2;
        if (!IsBase64(before.ToString(), words))
            before.Append(' ');
        before.Append(words);
    }

    /// <summary>Base64 that is broken for the page is one word (RFC 4954 section 4.1).</summary>
    private static bool IsBase64(string before, string words) =>
        Base64().IsMatch(words) && before.Split(' ')[^1] is { Length: >= 40 } last && Base64().IsMatch(last);

    private static bool IsDirection(string words) =>
        words.StartsWith("...", StringComparison.Ordinal) || words.StartsWith(". . .", StringComparison.Ordinal) || words[0] == '…'
        || words.StartsWith("[...", StringComparison.Ordinal) || words.StartsWith("//", StringComparison.Ordinal)
        || Prose().IsMatch(words);

    private static bool Unfinished(string direction) => direction[0] switch
    {
        '<' => !direction.Contains('>', StringComparison.Ordinal),
        '(' => direction.Count(c => c == '(') > direction.Count(c => c == ')'),
        '.' => direction.Trim('.', ' ').Length > 0 && !direction.EndsWith("...", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>The indentation behind the labels that all speech shares.</summary>
    private int Shared()
    {
        var shared = int.MaxValue;
        foreach (var (_, speaker, builder) in _lines)
        {
            var said = builder.ToString();
            if (speaker is Speaker.Client or Speaker.Server && said.Trim().Length > 0 && said.TrimStart()[0] != '<')
                shared = Math.Min(shared, said.Length - said.TrimStart(' ').Length);
        }

        return shared == int.MaxValue ? 0 : shared;
    }

    private static string Unindented(string said, int shared)
    {
        var indent = Math.Min(shared, said.Length - said.TrimStart(' ').Length);
        return said[indent..].TrimEnd();
    }

    private TranscriptException Error(int line, string message, string hint)
    {
        var source = _source[line - 1];
        var column = source.Length - source.TrimStart().Length + 1;
        return new TranscriptException(new Diagnostic(new SourcePosition(file, line, column), 1, Severity.Error, message, hint, source));
    }

    [GeneratedRegex(@"^\s*(Examples?:\s*)?((?<who>C ?& ?S|S ?& ?C|C|S|R|Client|Server)\s?:|(?<who>>>>|<<<)(?= |$))(?<text>.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Label();

    [GeneratedRegex(@"^([A-Z]):(\s|$)", RegexOptions.None, 1000)]
    private static partial Regex Stranger();

    [GeneratedRegex(@"^(<[A-Za-z]+[ ,]|\([A-Za-z]+[:,]? [a-z]+[ )])", RegexOptions.None, 1000)]
    private static partial Regex Prose();

    [GeneratedRegex(@"^[A-Za-z0-9+/]+={0,2}$", RegexOptions.None, 1000)]
    private static partial Regex Base64();
}
