using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthMailLine500() : SmtpFault(
    "smtp.auth.mail-line-500",
    "A command may have 512 octets, whatever its parameters.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthMailLine500());

    public override ServerLimits Limits(SmtpSession session, ServerLimits limits) => limits with { SmtpCommandLine = 512 };
}
