using System.Text;
using ConformTest.ReferenceServer.Pop3;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>What the POP3 faults have in common: looking at commands, and changing answers and messages in one place.</summary>
internal static class Shaping
{
    /// <summary>This answer in place of the command's own under a condition.</summary>
    public static ValueTask<Pop3Reply?> If(bool condition, Func<Pop3Reply> answer) => new(condition ? answer() : null);

    /// <summary>True for a command of one of these names.</summary>
    public static bool IsOne(this Pop3Command command, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (command.Is(name)) return true;
        return false;
    }

    /// <summary>The refusal in place of a success.</summary>
    public static Pop3Reply Refused(this Pop3Reply reply) => reply.Status == Pop3Status.Ok ? Pop3Reply.Err("Not now") : reply;

    /// <summary>Each line of the body is changed.</summary>
    public static Pop3Reply WithLines(this Pop3Reply reply, Func<string, string> change) => reply.Body is { } body
        ? Pop3Reply.Lines(reply.Text, Encoding.UTF8.GetString(body.Span).Split("\r\n")[..^1].Select(change))
        : reply;

    /// <summary>The messages that are not marked as deleted.</summary>
    public static IReadOnlyList<Pop3Message> Unmarked(this Pop3Session session) => [.. session.Messages.Where(message => !message.IsMarked)];

    /// <summary>The first occurrence of some octets becomes others.</summary>
    public static ReadOnlyMemory<byte> With(this ReadOnlyMemory<byte> content, ReadOnlySpan<byte> old, ReadOnlySpan<byte> changed)
    {
        var at = content.Span.IndexOf(old);
        return at < 0 ? content : (byte[])[.. content.Span[..at], .. changed, .. content.Span[(at + old.Length)..]];
    }

    /// <summary>All lines but the last.</summary>
    public static ReadOnlyMemory<byte> WithoutLastLine(this ReadOnlyMemory<byte> content) =>
        content.Length < 2 ? content : content[..(content.Span[..^2].LastIndexOf("\r\n"u8) + 2)];

    /// <summary>AUTH PLAIN with its credentials, as if these named no identity to act as; other commands as they are.</summary>
    public static Pop3Command WithoutIdentity(this Pop3Command command, Func<string, bool> passesOver)
    {
        if (command.Words is not ["PLAIN", var response]) return command;
        var octets = new byte[response.Length];
        if (!Convert.TryFromBase64String(response, octets, out var count)) return command;
        var parts = Encoding.UTF8.GetString(octets, 0, count).Split('\0');
        if (parts.Length != 3 || !passesOver(parts[0])) return command;
        return command with { Argument = Encoding.ASCII.GetBytes($"PLAIN {Convert.ToBase64String(Encoding.UTF8.GetBytes($"\0{parts[1]}\0{parts[2]}"))}") };
    }
}
