using System.Runtime.CompilerServices;

namespace ConformTest.ReferenceServer.Smtp.Commands;

/// <summary>HELO (RFC 5321 section 4.1.1.1): a session without extensions. An address literal is taken as EHLO would take it.</summary>
internal sealed class Helo() : SmtpVerb("HELO", SmtpRoles.Smtp, SmtpPhases.AnyTime)
{
    [ModuleInitializer]
    internal static void Register() => SmtpVerbs.Add(new Helo());

    public override ValueTask<SmtpReply> RunAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation)
    {
        if (!Hello.TryIntroduce(session, command)) return new(SmtpReplies.BadSyntax);
        session.IsExtended = false;
        return new(new SmtpReply(250, "", session.Options.Hostname));
    }
}
