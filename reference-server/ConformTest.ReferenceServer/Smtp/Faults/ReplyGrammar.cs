using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class ReplyGrammar() : SmtpFault(
    "smtp.reply.grammar",
    "A reply has a control character in its text.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ReplyGrammar());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        command?.Is("NOOP") == true ? reply with { Lines = ["Ok\u0001"] } : reply;
}
