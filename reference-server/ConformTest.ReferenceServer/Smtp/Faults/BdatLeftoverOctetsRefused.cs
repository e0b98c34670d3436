using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BdatLeftoverOctetsRefused() : SmtpFault(
    "smtp.bdat.leftover-octets-refused",
    "A line that is no command is passed over with a friendly word.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BdatLeftoverOctetsRefused());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        command is { Verb: null } && command.Line.Span.ContainsAnyExceptInRange((byte)32, (byte)126) ? SmtpReplies.Ok : reply;
}
