using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace ConformTest.ReferenceServer.Smtp.Faulting;

/// <summary>What many faults do to commands and messages, in words.</summary>
internal static class Edits
{
    /// <summary>True for this command when its argument has the text in it, in any case.</summary>
    public static bool Mentions(this SmtpCommand command, string verb, string text) =>
        command.Is(verb) && command.ArgumentText.Contains(text, StringComparison.OrdinalIgnoreCase);

    /// <summary>True for a reply with this code to this command.</summary>
    public static bool Answers(this SmtpReply reply, [NotNullWhen(true)] SmtpCommand? command, string verb, int code) =>
        reply.Code == code && command?.Is(verb) == true;

    /// <summary>Octets in which one text stands for another, as if both were Latin-1.</summary>
    public static ReadOnlyMemory<byte> Replaced(this ReadOnlyMemory<byte> octets, string text, string by) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(octets.Span).Replace(text, by, StringComparison.Ordinal));
}
