using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class ReplyOnePerCommandNul() : SmtpFault(
    "smtp.reply.one-per-command/nul",
    "A NUL ends a command, and what stands behind it is a command of its own.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ReplyOnePerCommandNul());

    public override SmtpCommand Received(SmtpSession session, SmtpCommand command)
    {
        var nul = command.Line.Span.IndexOf((byte)0);
        return nul < 0 ? command : SmtpCommand.Parse(command.Line[..nul], session.Role);
    }

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (command?.ArgumentText == "a") session.Connection.Write("500 5.5.2 Command not recognized\r\n"u8);
        return default;
    }
}
