using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DataNeedsRecipientLast() : SmtpFault(
    "smtp.data.needs-recipient/last",
    "DATA is refused when the last recipient was refused.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DataNeedsRecipientLast());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply)
    {
        var last = session.Memory<Last>();
        if (command?.Is("RCPT") == true) last.IsRefused = reply.Code >= 400;
        return reply;
    }

    public override bool Permits(SmtpSession session, SmtpCommand command, bool permitted) =>
        permitted && !(command.Is("DATA") && session.Memory<Last>().IsRefused);

    private sealed class Last
    {
        public bool IsRefused { get; set; }
    }
}
