using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EhloRefusalCodesSequence() : SmtpFault(
    "smtp.ehlo.refusal-codes/wrong-name",
    "A name that is none is answered as out of sequence.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EhloRefusalCodesSequence());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "EHLO", 501) && command.HasArgument ? SmtpReplies.BadSequence : reply;
}
