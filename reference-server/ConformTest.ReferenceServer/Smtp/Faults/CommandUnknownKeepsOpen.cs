using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class CommandUnknownKeepsOpen() : SmtpFault(
    "smtp.command.unknown-keeps-open",
    "An unknown command ends the session.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CommandUnknownKeepsOpen());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (command is { Verb: null }) session.End();
        return default;
    }
}
