using System.Runtime.CompilerServices;

namespace ConformTest.ReferenceServer.Smtp.Commands;

/// <summary>STARTTLS (RFC 3207 section 4): afterwards nothing is known that was said in clear.</summary>
internal sealed class StartTls() : SmtpVerb("STARTTLS", SmtpRoles.Any, SmtpPhases.Ready)
{
    private static readonly SmtpReply GoAhead = new(220, "2.0.0", "Ready to start TLS");

    [ModuleInitializer]
    internal static void Register() => SmtpVerbs.Add(new StartTls());

    public override string Extension => "STARTTLS";

    public override ValueTask<SmtpReply> RunAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation)
    {
        if (command.HasArgument) return new(SmtpReplies.NoArgument);
        if (session.Connection.IsTls) return new(SmtpReplies.BadSequence);
        session.UpgradeAfterReply();
        return new(GoAhead);
    }
}
