using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class CommandOnlyCrlfEndsBareCr() : SmtpFault(
    "smtp.command.only-crlf-ends/bare-cr",
    "A lone CR ends a command.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CommandOnlyCrlfEndsBareCr());

    public override SmtpCommand Received(SmtpSession session, SmtpCommand command)
    {
        var cr = command.Line.Span.IndexOf((byte)13);
        session.Memory<Rest>().Waits = cr >= 0;
        return cr < 0 ? command : SmtpCommand.Parse(command.Line[..cr], session.Role);
    }

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (command is not null && session.Memory<Rest>().Waits) session.Connection.Write("250 2.0.0 Ok\r\n"u8);
        session.Memory<Rest>().Waits = false;
        return default;
    }

    private sealed class Rest
    {
        public bool Waits { get; set; }
    }
}
