using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthEnhancedCodes() : SmtpFault(
    "smtp.auth.enhanced-codes",
    "The replies to AUTH carry general codes only.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthEnhancedCodes());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        command?.Is("AUTH") == true && reply.Enhanced.Length > 0
            ? reply with { Enhanced = reply.IsPositive ? "2.0.0" : "5.0.0" } : reply;
}
