using System.Runtime.CompilerServices;

namespace ConformTest.ReferenceServer.Smtp.Commands;

/// <summary>RSET (RFC 5321 section 4.1.1.5).</summary>
internal sealed class Rset() : SmtpVerb("RSET", SmtpRoles.Any, SmtpPhases.AnyTime)
{
    [ModuleInitializer]
    internal static void Register() => SmtpVerbs.Add(new Rset());

    public override ValueTask<SmtpReply> RunAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation)
    {
        if (command.HasArgument) return new(SmtpReplies.NoArgument);
        session.Reset(SmtpReset.Rset);
        return new(SmtpReplies.Ok);
    }
}
