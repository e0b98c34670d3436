using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>Messages with UTF-8 in their header are sent as they are to everybody.</summary>
internal sealed class Utf8ForEverybody()
    : Pop3Fault("pop3.utf8.not-sent-as-is", "Messages with UTF-8 in their header are sent as they are to everybody.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new Utf8ForEverybody());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation)
    {
        var content = command.IsOne("RETR", "TOP") && command.Words is [var number, ..] ? session.Find(number)?.Stored.Content : null;
        return Shaping.If(content is not null && HasUtf8Header(content.Value.Span), () => Pop3Reply.Ok("Here it is") with { Body = content!.Value });
    }

    private static bool HasUtf8Header(ReadOnlySpan<byte> content)
    {
        var end = content.IndexOf("\r\n\r\n"u8);
        return !Ascii.IsValid(content[..(end < 0 ? content.Length : end)]);
    }
}
