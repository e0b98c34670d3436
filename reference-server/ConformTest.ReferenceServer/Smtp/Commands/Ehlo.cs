using System.Runtime.CompilerServices;

namespace ConformTest.ReferenceServer.Smtp.Commands;

/// <summary>EHLO (RFC 5321 section 4.1.1.1).</summary>
internal sealed class Ehlo() : SmtpVerb("EHLO", SmtpRoles.Smtp, SmtpPhases.AnyTime)
{
    [ModuleInitializer]
    internal static void Register() => SmtpVerbs.Add(new Ehlo());

    public override ValueTask<SmtpReply> RunAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(Hello.Extended(session, command));
}
