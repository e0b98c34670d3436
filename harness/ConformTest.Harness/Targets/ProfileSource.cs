using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace ConformTest.Harness.Targets;

/// <summary>The text of a profile file, for finding its nodes and for pointing into it.</summary>
internal sealed class ProfileSource(string file, string text)
{
    private const int MaxCharacters = 1 << 20;
    private const int MaxDepth = 16;

    private readonly string[] _lines = text.ReplaceLineEndings("\n").Split('\n');

    internal ProfileException Fault(long line, long column, string reason, string? hint = null)
    {
        // The parser may point behind the last line, or at no line at all.
        return line > _lines.Length
            ? new(file, _lines.Length, _lines[^1].Length + 1, reason, _lines[^1], hint)
            : new(file, (int)Math.Max(line, 1), (int)Math.Max(column, 1), reason, _lines[Math.Max(line, 1) - 1], hint);
    }

    internal ProfileException Fault(Mark place, string reason, string? hint = null) => Fault(place.Line, place.Column, reason, hint);

    internal ProfileException Fault(YamlNode node, string reason, string? hint = null) => Fault(node.Start, reason, hint);

    /// <summary>The file's only document.</summary>
    internal YamlNode Root()
    {
        if (text.Length > MaxCharacters)
            throw Fault(1, 1, "the file is too long for a profile", "at most 1 MiB");
        try
        {
            CheckDepth();
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count == 1
                ? stream.Documents[0].RootNode
                : throw Fault(1, 1, stream.Documents.Count == 0 ? "the file is empty" : "the file holds several documents", "docs/profile.md shows a profile");
        }
        catch (YamlException e)
        {
            string reason = e.InnerException?.Message ?? e.Message;
            throw Fault(e.Start, $"this is not YAML: {reason}", reason.Contains("tab", StringComparison.Ordinal) ? "YAML is indented with spaces" : null);
        }
    }

    // The representation model builds its nodes by recursion; a file that is only brackets must not exhaust the stack.
    private void CheckDepth()
    {
        var parser = new Parser(new StringReader(text));
        int depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            // The stream and the document count as well.
            if (depth > MaxDepth + 2)
                throw Fault(parser.Current.Start, "nested too deeply for a profile");
            if (parser.Current is AnchorAlias)
                throw Fault(parser.Current.Start, "a profile has no aliases", "write the value out");
        }
    }
}
