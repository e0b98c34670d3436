using System.Runtime.CompilerServices;

namespace ConformTest.ReferenceServer.Smtp.Commands;

/// <summary>QUIT (RFC 5321 section 4.1.1.10).</summary>
internal sealed class Quit() : SmtpVerb("QUIT", SmtpRoles.Any, SmtpPhases.AnyTime)
{
    private static readonly SmtpReply Goodbye = new(221, "2.0.0", "Closing connection");

    [ModuleInitializer]
    internal static void Register() => SmtpVerbs.Add(new Quit());

    public override ValueTask<SmtpReply> RunAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation)
    {
        if (command.HasArgument) return new(SmtpReplies.NoArgument);
        session.End();
        return new(Goodbye);
    }
}
