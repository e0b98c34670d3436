using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthPlainDerivesIdentity() : SmtpFault(
    "smtp.auth.plain-derives-identity",
    "A login without an identity to act as is nobody's.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthPlainDerivesIdentity());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (reply.Answers(command, "AUTH", 235) && command.InitialResponse("PLAIN") is ['\0', ..]) session.User = null;
        return default;
    }
}
