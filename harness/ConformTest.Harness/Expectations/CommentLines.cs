using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace ConformTest.Harness.Expectations;

/// <summary>A file's comments in order, handed out to whatever stands below (or around) them.</summary>
internal sealed class CommentLines(string text)
{
    private readonly Queue<(int Line, string Text)> waiting = new(Scan(text));

    /// <summary>Comments not yet handed out that stand above this line.</summary>
    public ImmutableArray<string> UpTo(int line)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        while (waiting.TryPeek(out var next) && next.Line < line)
        {
            lines.Add(waiting.Dequeue().Text);
        }
        return lines.DrainToImmutable();
    }

    private static IEnumerable<(int Line, string Text)> Scan(string text)
    {
        var scanner = new Scanner(new StringReader(text), skipComments: false);
        while (true)
        {
            try
            {
                if (!scanner.MoveNext())
                {
                    yield break;
                }
            }
            catch (YamlException)
            {
                // The parser meets the same place and reports it with its hint.
                yield break;
            }
            if (scanner.Current is Error)
            {
                // The scanner gives this token again and again; here, too, the parser has the message.
                yield break;
            }
            if (scanner.Current is Comment comment)
            {
                yield return ((int)comment.Start.Line, " " + comment.Value);
            }
        }
    }
}
