using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>TOP sends the last line of the text again and again, as often as lines were asked for.</summary>
internal sealed class TopShowsTheEnd()
    : Pop3Fault("pop3.top.number-of-lines/last-lines", "TOP sends the last line of the text again and again, as often as lines were asked for.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TopShowsTheEnd());

    public override ReadOnlyMemory<byte> Content(
        Pop3Session session, Pop3Command command, Pop3Message message, ReadOnlyMemory<byte> content)
    {
        var body = content.Span.IndexOf("\r\n\r\n"u8) + 4;
        if (!command.Is("TOP") || body < 4 || body == content.Length) return content;
        var count = content.Span[body..].Count((byte)'\n');
        var last = content.Span[(content.Span[..^2].LastIndexOf((byte)'\n') + 1)..];
        var changed = new List<byte>(content.Span[..body].ToArray());
        for (var i = 0; i < count; i++) changed.AddRange(last);
        return changed.ToArray();
    }
}
