using System.Buffers;
using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;
using ConformTest.ReferenceServer.Smtp.Syntax;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>EHLO and HELO take any argument, be it no domain, of the characters that a domain may have (RFC 5321 section 4.1.2 has others refused).</summary>
internal sealed class AnyClientName()
    : SmtpVariant("smtp.ehlo.any-name", "EHLO and HELO take any argument, be it no domain, of the characters that a domain may have (RFC 5321 section 4.1.2 has others refused).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new AnyClientName());

    private static readonly SearchValues<byte> Allowed = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.:[]"u8);

    public override SmtpCommand Received(SmtpSession session, SmtpCommand command)
    {
        if (!command.Is("EHLO") && !command.Is("HELO") && !command.Is("LHLO")) return command;
        var scanner = new SmtpScanner(command.Argument.Span);
        var isName = scanner.TryDomainOrLiteral(out _) && scanner.AtEnd;
        return isName || !command.HasArgument || command.Argument.Span.ContainsAnyExcept(Allowed) ? command : command with { Argument = "unknown.invalid"u8.ToArray() };
    }
}
