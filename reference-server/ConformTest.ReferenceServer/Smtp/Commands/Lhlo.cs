using System.Runtime.CompilerServices;

namespace ConformTest.ReferenceServer.Smtp.Commands;

/// <summary>LHLO, which LMTP has in place of EHLO and HELO (RFC 2033 section 4.1).</summary>
internal sealed class Lhlo() : SmtpVerb("LHLO", SmtpRoles.Lmtp, SmtpPhases.AnyTime)
{
    [ModuleInitializer]
    internal static void Register() => SmtpVerbs.Add(new Lhlo());

    public override ValueTask<SmtpReply> RunAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(Hello.Extended(session, command));
}
