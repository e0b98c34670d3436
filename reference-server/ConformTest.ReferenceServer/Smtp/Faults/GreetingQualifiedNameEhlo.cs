using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class GreetingQualifiedNameEhlo() : SmtpFault(
    "smtp.greeting.qualified-name/ehlo",
    "The server answers EHLO by a nickname.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new GreetingQualifiedNameEhlo());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "EHLO", 250) ? new(250, "", ["localhost", .. reply.Lines.Skip(1)]) : reply;
}
