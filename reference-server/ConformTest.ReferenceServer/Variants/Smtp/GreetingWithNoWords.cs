using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>The greeting is the host name and nothing else (RFC 5321 section 4.2, Greeting).</summary>
internal sealed class GreetingWithNoWords()
    : SmtpVariant("smtp.greeting.name-only", "The greeting is the host name and nothing else (RFC 5321 section 4.2, Greeting).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new GreetingWithNoWords());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        command is null && reply.Code == 220 ? reply with { Lines = [session.Options.Hostname] } : reply;
}
