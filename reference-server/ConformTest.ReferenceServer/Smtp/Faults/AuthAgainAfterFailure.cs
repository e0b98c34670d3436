using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthAgainAfterFailure() : SmtpFault(
    "smtp.auth.again-after-failure",
    "One AUTH that fails is the last.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthAgainAfterFailure());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("AUTH") && session.Memory<Failed>().Once ? SmtpReplies.BadSequence : null);

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        session.Memory<Failed>().Once |= command?.Is("AUTH") == true && reply.Code >= 400;
        return default;
    }

    private sealed class Failed
    {
        public bool Once { get; set; }
    }
}
