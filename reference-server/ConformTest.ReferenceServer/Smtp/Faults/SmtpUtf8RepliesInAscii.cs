using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SmtpUtf8RepliesInAscii() : SmtpFault(
    "smtp.smtputf8.replies-in-ascii",
    "Replies show what the client sent, beyond ASCII or not.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SmtpUtf8RepliesInAscii());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        command is not null && (command.Is("MAIL") || command.Verb is null) ? reply with { Lines = [$"{reply.Lines[0]} {Encoding.UTF8.GetString(command.Line.Span)}"] } : reply;
}
