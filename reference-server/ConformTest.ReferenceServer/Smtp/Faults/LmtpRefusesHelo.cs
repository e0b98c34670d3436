using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LmtpRefusesHelo() : SmtpFault(
    "smtp.lmtp.refuses-helo",
    "LMTP answers EHLO and HELO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LmtpRefusesHelo());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        session.Role == SmtpRoles.Lmtp && command is { Verb: null } && Encoding.Latin1.GetString(command.Line.Span).Contains("LO ", StringComparison.OrdinalIgnoreCase)
            ? new SmtpReply(250, "", session.Options.Hostname) : reply;
}
