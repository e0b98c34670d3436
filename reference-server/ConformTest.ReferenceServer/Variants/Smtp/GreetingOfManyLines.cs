using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>The greeting has a dozen lines (RFC 5321 section 4.2, Greeting).</summary>
internal sealed class GreetingOfManyLines()
    : SmtpVariant("smtp.greeting.multi-line", "The greeting has a dozen lines (RFC 5321 section 4.2, Greeting).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new GreetingOfManyLines());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        command is null && reply.Code == 220 ? reply with { Lines = [.. reply.Lines, .. Enumerable.Range(1, 11).Select(n => $"rule {n}: no advertising, ESMTP or not")] } : reply;
}
