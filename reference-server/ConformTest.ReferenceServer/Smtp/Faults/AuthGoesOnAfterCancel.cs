using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthGoesOnAfterCancel() : SmtpFault(
    "smtp.auth.goes-on-after-cancel",
    "A cancelled exchange ends the session.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthGoesOnAfterCancel());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (command?.Is("AUTH") == true && reply.Code == 501 && reply.Lines[0].EndsWith("cancelled", StringComparison.Ordinal)) session.End();
        return default;
    }
}
