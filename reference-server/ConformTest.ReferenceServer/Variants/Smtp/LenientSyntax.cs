using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Smtp;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>Spaces behind the colon and paths without brackets are taken (RFC 5321 section 4.1.1: be liberal is no breach).</summary>
internal sealed class LenientSyntax()
    : SmtpVariant("smtp.command.lenient", "Spaces behind the colon and paths without brackets are taken (RFC 5321 section 4.1.1: be liberal is no breach).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new LenientSyntax());

    public override SmtpCommand Received(SmtpSession session, SmtpCommand command)
    {
        if (!command.Is("MAIL") && !command.Is("RCPT")) return command;
        var argument = Encoding.Latin1.GetString(command.Argument.Span);
        var colon = argument.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return command;
        var path = argument[(colon + 1)..].TrimStart(' ', '\t');
        if (path.Length > 0 && path[0] != '<' && path.Contains('@', StringComparison.Ordinal))
        {
            var end = path.IndexOf(' ', StringComparison.Ordinal);
            path = end < 0 ? $"<{path}>" : $"<{path[..end]}>{path[end..]}";
        }

        return command with { Argument = Encoding.Latin1.GetBytes(argument[..(colon + 1)] + path) };
    }
}
