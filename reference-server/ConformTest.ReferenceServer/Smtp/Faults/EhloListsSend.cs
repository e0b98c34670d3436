using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EhloListsSend() : SmtpFault(
    "smtp.ehlo.lists-send",
    "SEND, SOML and SAML are obeyed without a word about them.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EhloListsSend());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        command?.Line.Span.IndexOf(" FROM:"u8) == 4 && command.Verb is null ? SmtpReplies.Ok : reply;
}
