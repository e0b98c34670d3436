using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SubmissionKeepsDestinations() : SmtpFault(
    "smtp.submission.keeps-destinations",
    "The local part of a recipient is rewritten.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SubmissionKeepsDestinations());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        session.Role == SmtpRoles.Submission ? message with { Recipients = [.. message.Recipients.Select(recipient => recipient with { Account = null })] } : message;
}
