using System.Text;

namespace ConformTest.ReferenceServer.Pop3;

/// <summary>One command line: a keyword and what stands behind one space. Octets are valid until the next read.</summary>
/// <param name="Verb">The handler, or null when the keyword is unknown.</param>
/// <param name="Line">The line without CRLF.</param>
/// <param name="Argument">The rest, as sent; empty without one.</param>
public sealed record Pop3Command(Pop3Verb? Verb, ReadOnlyMemory<byte> Line, ReadOnlyMemory<byte> Argument)
{
    public static Pop3Command Parse(ReadOnlyMemory<byte> line)
    {
        var space = line.Span.IndexOf((byte)' ');
        var keyword = space < 0 ? line : line[..space];
        return new(Pop3Verbs.Find(keyword.Span), line, space < 0 ? default : line[(space + 1)..]);
    }

    public bool HasArgument => !Argument.IsEmpty;

    public string ArgumentText => Encoding.UTF8.GetString(Argument.Span);

    public bool Is(string keyword) => Verb?.Name == keyword;

    /// <summary>The arguments between single spaces.</summary>
    public string[] Words => HasArgument ? ArgumentText.TrimEnd(' ').Split(' ') : [];
}
