using System.Runtime.CompilerServices;

namespace ConformTest.ReferenceServer.Smtp.Commands;

/// <summary>NOOP (RFC 5321 section 4.1.1.9); its argument is ignored.</summary>
internal sealed class Noop() : SmtpVerb("NOOP", SmtpRoles.Any, SmtpPhases.AnyTime)
{
    [ModuleInitializer]
    internal static void Register() => SmtpVerbs.Add(new Noop());

    public override ValueTask<SmtpReply> RunAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(SmtpReplies.Ok);
}
