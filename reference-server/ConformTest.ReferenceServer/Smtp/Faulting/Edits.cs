using System.Diagnostics.CodeAnalysis;
using System.Text;
using ConformTest.ReferenceServer.Sasl;

namespace ConformTest.ReferenceServer.Smtp.Faulting;

/// <summary>What many faults do to commands and messages, in words.</summary>
internal static class Edits
{
    /// <summary>True for this command when its argument has the text in it, in any case.</summary>
    public static bool Mentions(this SmtpCommand command, string verb, string text) =>
        command.Is(verb) && command.ArgumentText.Contains(text, StringComparison.OrdinalIgnoreCase);

    /// <summary>The command as if the client had not given this parameter of MAIL or RCPT.</summary>
    public static SmtpCommand WithoutParameter(this SmtpCommand command, string keyword) => command.WithParameters((name, _) => !Same(name, keyword));

    /// <summary>The command as if the client had given this parameter once only.</summary>
    public static SmtpCommand WithoutRepeated(this SmtpCommand command, string keyword) =>
        command.WithParameters((name, before) => !Same(name, keyword) || !before.Any(known => Same(known, keyword)));

    private static SmtpCommand WithParameters(this SmtpCommand command, Func<string, IReadOnlyList<string>, bool> stays)
    {
        var words = Encoding.Latin1.GetString(command.Argument.Span).Split(' ');
        List<string> kept = [words[0]];
        List<string> before = [];
        foreach (var word in words.Skip(1))
        {
            var name = word.Split('=')[0];
            if (stays(name, before)) kept.Add(word);
            before.Add(name);
        }

        return command with { Argument = Encoding.Latin1.GetBytes(string.Join(' ', kept)) };
    }

    private static bool Same(string name, string keyword) => name.Equals(keyword, StringComparison.OrdinalIgnoreCase);

    /// <summary>True for a reply with this code to this command.</summary>
    public static bool Answers(this SmtpReply reply, [NotNullWhen(true)] SmtpCommand? command, string verb, int code) =>
        reply.Code == code && command?.Is(verb) == true;

    /// <summary>Octets in which one text stands for another, as if both were Latin-1.</summary>
    public static ReadOnlyMemory<byte> Replaced(this ReadOnlyMemory<byte> octets, string text, string by) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(octets.Span).Replace(text, by, StringComparison.Ordinal));

    /// <summary>What came with AUTH for one mechanism, decoded, one character for each octet; null for other commands, or when nothing came.</summary>
    public static string? InitialResponse(this SmtpCommand command, string mechanism)
    {
        if (!command.Is("AUTH")) return null;
        var words = command.ArgumentText.Split(' ');
        return words.Length == 2 && words[0].StartsWith(mechanism, StringComparison.OrdinalIgnoreCase) && SaslBase64.TryDecode(Encoding.ASCII.GetBytes(words[1]), out var octets)
            ? Encoding.Latin1.GetString(octets)
            : null;
    }
}
