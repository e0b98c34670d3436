using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class PathLocalPartIsOpaque() : SmtpFault(
    "smtp.path.local-part-is-opaque",
    "A percent sign in a local part is taken for a route.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PathLocalPartIsOpaque());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        message with { Trace = message.Trace.Replaced("%other@example.org", "@other") };
}
