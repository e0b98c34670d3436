using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>The first recipient of each session is put off with 450 (RFC 6647): policy, and no deviation.</summary>
internal sealed class Greylisting()
    : SmtpVariant("smtp.policy.greylisting", "The first recipient of each session is put off with 450 (RFC 6647): policy, and no deviation.")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new Greylisting());

    private sealed class Seen
    {
        public bool Once { get; set; }
    }

    private static readonly SmtpReply Later = new(450, "4.7.1", "Greylisted, try again later");

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation)
    {
        if (!command.Is("RCPT") || session.Role != SmtpRoles.MailExchange || session.Transaction is null || session.Memory<Seen>().Once) return default;
        session.Memory<Seen>().Once = true;
        return new(Later);
    }
}
