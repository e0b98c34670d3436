using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class NoopCodes() : SmtpFault(
    "smtp.noop.codes",
    "NOOP with an argument is answered as if it were VRFY.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoopCodes());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        command?.Is("NOOP") == true && command.HasArgument ? new(252, "2.0.0", "Perhaps") : reply;
}
