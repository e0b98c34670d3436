using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class ShortLines() : SmtpFault("smtp.dsn.command-line-1036", "Command lines end at 512 octets.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ShortLines());

    public override ServerLimits Limits(SmtpSession session, ServerLimits limits) => limits with { SmtpCommandLine = 512 };
}
