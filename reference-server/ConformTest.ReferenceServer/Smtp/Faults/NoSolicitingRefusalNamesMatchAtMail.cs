using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class NoSolicitingRefusalNamesMatchAtMail() : SmtpFault(
    "smtp.no-soliciting.refusal-names-match/at-mail",
    "A message of the unwanted class is refused at once, by a reply that names another class.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoSolicitingRefusalNamesMatchAtMail());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("MAIL", "SOLICIT=test") ? new SmtpReply(550, "5.7.1", "No soliciting here SOLICIT=org.example:OTHER") : null);
}
